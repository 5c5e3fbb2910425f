using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using LotDrawing.TestKit;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>A record of the 189 States with every kind of entry: each kind of field in it is changed, and the finding names the
/// place. What no finding can name once all hashes are computed again is listed, and shows in the last hash alone.</summary>
public sealed class RealRecordTamperingTests
{
    private static readonly byte[] Real = RecordFile.Write(RealRecord());

    private static readonly JsonObject Tree = Forgery.Tree(Real);

    private static readonly ImmutableArray<(string Kind, object[] Path)> Kinds = [.. KindsOfFields()];

    /// <summary>What nothing that was drawn or decided follows from: texts, sources, dates that keep their order, who asked
    /// and why; limits that nobody reached; and that a drawing was by another procedure, which the verdict says.</summary>
    private static readonly string[] ShownByTheLastHashAlone =
    [
        "commitment null",
        "entries.accession.asked.state.languages.[]",
        "entries.accession.asked.state.legalSystems.[]",
        "entries.accession.asked.state.name",
        "entries.accession.date",
        "entries.refusal.asked.request.grounds null",
        "entries.refusal.asked.request.requestedBy",
        "entries.refusal.asked.request.seats.[]",
        "entries.refusal.date",
        "entries.refusal.result.text",
        "entries.repetition.asked.requests.[].grounds",
        "entries.repetition.asked.requests.[].grounds null",
        "entries.repetition.asked.requests.[].requestedBy",
        "entries.repetition.date",
        "entries.reviewers.asked.procedure",
        "entries.reviewers.date",
        "entries.withdrawal.date",
        "mechanism.groups.publishedSizes.[]",
        "mechanism.id",
        "mechanism.loadSource null",
        "mechanism.maxReviewingStates",
        "mechanism.name",
        "mechanism.reviewersPartyToSource null",
        "roster.states.[].languages.[]",
        "roster.states.[].legalSystems.[]",
        "roster.states.[].name",
    ];

    [Fact]
    public void The_record_holds_and_has_every_kind_of_entry()
    {
        Assert.Empty(Findings(Real));
        Assert.Equal(
            ["groups", "reviewers", "repetition", "refusal", "accession", "withdrawal"],
            Tree.Entries().Select(entry => (string)entry!["kind"]!).Distinct());
        Assert.InRange(Kinds.Length, 100, 200);
    }

    [Fact]
    public void Each_kind_of_field_that_is_changed_is_named()
    {
        var unnamed = Kinds.AsParallel().Where(field => !IsNamed(Findings(Changed(field.Path).File()), field.Path)).Select(field => field.Kind);

        Assert.Empty(unnamed);
    }

    [Fact]
    public void With_all_hashes_computed_again_only_what_nothing_follows_from_is_not_found()
    {
        var free = Kinds.AsParallel()
            .Where(field => !IsComputed(field.Kind) && !IsSource(field.Kind))
            .Where(field =>
            {
                byte[] forged = Changed(field.Path).Rechained().File();
                var findings = Findings(forged);
                Assert.True(findings.Count > 0 || RecordFile.Read(forged).Value.LastHash != (string)Tree.Entries()[^1]!["hash"]!, field.Kind);
                return findings.Count == 0;
            })
            .Select(field => field.Kind)
            .ToList();

        Assert.Empty(free.Except(ShownByTheLastHashAlone));
        Assert.Empty(ShownByTheLastHashAlone.Except(free));
    }

    /// <summary>Computed again in a forgery, so that nothing of the change is left.</summary>
    private static bool IsComputed(string kind) => kind.EndsWith(".hash", StringComparison.Ordinal) || kind.EndsWith(".previous", StringComparison.Ordinal) || kind.EndsWith("Sha256", StringComparison.Ordinal);

    /// <summary>The paragraph that a rule comes from, which changes no result.</summary>
    private static bool IsSource(string kind) => kind.Split('.')[^1] is "document" or "paragraph" or "confirmed";

    private static List<string> Findings(byte[] file)
    {
        var reading = RecordFile.Read(file);
        return reading.IsValid
            ? [.. RecordVerification.Verify(reading.Value).Findings.Select(finding => finding.ToString())]
            : [.. reading.Faults.Select(fault => fault.ToString())];
    }

    /// <summary>Whether a finding is about the entry of this field, or about the hash that the field of the header is in; or a
    /// fault of form is at the field, beside or around it.</summary>
    private static bool IsNamed(List<string> findings, object[] path)
    {
        string pointer = "$" + string.Concat(path.Select(step => step is int place ? $"[{place}]" : $".{step}"));
        string about = path[0] switch
        {
            "entries" => $"entry {(int)path[1] + 1}, ",
            "mechanism" or "mechanismSha256" => "header, mechanismSha256: ",
            "roster" or "rosterSha256" => "header, rosterSha256: ",
            _ => "entry 1, previous: ",
        };
        return findings.Exists(finding => finding.StartsWith(about, StringComparison.Ordinal)
            || (finding.StartsWith("$.", StringComparison.Ordinal) && pointer.StartsWith(Around(finding.Split(':')[0]), StringComparison.Ordinal)));
    }

    /// <summary>What a place of a fault is in: an id that is there twice is told at the second.</summary>
    private static string Around(string place) => place[..place.AsSpan().LastIndexOfAny('.', '[')];

    private static JsonObject Changed(object[] path)
    {
        JsonObject record = Forgery.Tree(Real);
        JsonNode parent = record.At(path.AsSpan(0, path.Length - 1));
        if (path[^1] is int place)
            parent[place] = Other(parent[place], path);
        else
            parent[(string)path[^1]] = Other(parent[(string)path[^1]], path);
        return record;
    }

    private static JsonNode? Other(JsonNode? value, object[] path) => value?.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => (int)value + 1,
        JsonValueKind.String => OtherText((string)value!),
        _ => (string)path.Last(step => step is string) switch
        {
            "additional" => "FRA",
            "ceremony" => new JsonObject { ["seed"] = "x" },
            "max" => 9,
            "group" => 1,
            "commitment" => new string('0', 64),
            "grounds" => "x",
            "label" => "x",
            _ => new JsonObject { ["document"] = "x", ["paragraph"] = "", ["confirmed"] = true },
        },
    };

    private static string OtherText(string text) => text switch
    {
        "same-region" => "other-region",
        "other-region" => "same-region",
        "ordinary" => "exceptional",
        "exceptional" => "ordinary",
        "official" => "rehearsal",
        "african" => "asia-pacific",
        "UNTOC" => "TIP",
        "TIP" or "SOM" or "FIREARMS" => "UNTOC",
        "FRA" => "KEN",
        _ when text.Length == 3 && text.All(char.IsAsciiLetterUpper) => "FRA",
        _ when text.Length == 64 => (text[0] == '0' ? '1' : '0') + text[1..],
        _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) =>
            date.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text + "x",
    };

    /// <summary>The first field of each kind: a path in which places do not count, and for entries their kind does.</summary>
    private static IEnumerable<(string Kind, object[] Path)> KindsOfFields() =>
        Fields(Tree, []).Select(field => (Kind: Kind(field.Path) + (field.Value is null ? " null" : ""), field.Path)).DistinctBy(field => field.Kind);

    private static string Kind(object[] path)
    {
        string entry = path[0] is "entries" ? (string)Tree.At(path.AsSpan(0, 2))["kind"]! : "";
        return string.Join('.', path.Select((step, i) => step is int ? (i == 1 && entry.Length > 0 ? entry : "[]") : (string)step));
    }

    private static IEnumerable<(object[] Path, JsonNode? Value)> Fields(JsonNode? node, object[] path) => node switch
    {
        JsonObject members => members.SelectMany(member => Fields(member.Value, [.. path, member.Key])),
        JsonArray items => items.SelectMany((item, i) => Fields(item, [.. path, i])),
        _ => [(path, node)],
    };

    private static Record RealRecord()
    {
        Mechanism onceOnly = Untoc.Mechanism with { Repetition = Untoc.Mechanism.Repetition with { OrdinaryAllowance = 1 } };
        Record record = Recorded.Of(ReferenceData.Untoc2020, onceOnly, "in the hall", new DateOnly(2020, 12, 14));
        record = Repeated(record, new DateOnly(2021, 10, 12), [new("ISL", [Untoc.SameRegion], "ISL", RepetitionKind.Ordinary, null)]);
        record = Repeated(
            record,
            new DateOnly(2022, 2, 17),
            [
                new("ISL", [Untoc.SameRegion], "ISL", RepetitionKind.Ordinary, null),
                new("PER", [Untoc.SameRegion, Untoc.OtherRegion], "PER", RepetitionKind.Exceptional, "an election"),
            ]);
        record = RecordChange.Accede(
            RecordHistory.Of(record), new Ceremony.Given("joined"), new DateOnly(2022, 3, 1), new StateParty("SSD", "South Sudan", "african", ["UNTOC", "TIP"], ["common"], ["E"])).After;
        return RecordChange.Withdraw(RecordHistory.Of(record), new Ceremony.Given("left"), new DateOnly(2022, 4, 1), "FJI").After;
    }

    private static Record Repeated(Record record, DateOnly date, ImmutableArray<RepetitionRequest> requests) =>
        RecordChange.Repeat(RecordHistory.Of(record), new MeetingRequests(date, requests), new Ceremony.Given($"{date:O}")).After;
}
