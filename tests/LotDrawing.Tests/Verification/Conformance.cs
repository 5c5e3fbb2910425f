using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Verification;

/// <summary>The records of <c>tests/conformance</c>, which any verifier can be run on, and what is needed to run this one on them.</summary>
internal static class Conformance
{
    private static readonly string Folder = Repository.PathOf("tests", "conformance");

    /// <summary>Real rounds of the beacon: whatever else is signed here is not its signature. The package that can tell has tests of its own.</summary>
    internal static ImmutableDictionary<int, string> RealRounds { get; } = Json("vectors", "drand.json").GetProperty("rounds").EnumerateArray()
        .Where(round => round.GetProperty("chain").GetString() == "quicknet")
        .ToImmutableDictionary(round => round.GetProperty("round").GetInt32(), round => round.GetProperty("signature").GetString()!);

    internal static ImmutableArray<JsonElement> Cases { get; } = [.. Json("cases.json").EnumerateArray()];

    /// <summary>A record that holds, with all kinds of entries.</summary>
    internal static byte[] Rich { get; } = Bytes("independent/101-rich.json");

    /// <summary>The record that most cases are made of: two drawings, dice and rounds.</summary>
    internal static byte[] Base { get; } = Bytes("independent/01-base.json");

    /// <summary>By case, what the checker page says of it: <c>maker/words.js</c> wrote it.</summary>
    internal static ImmutableDictionary<string, string[]> Words { get; } = File.ReadLines(PathOf("words.jsonl")).Select(line =>
    {
        using JsonDocument one = JsonDocument.Parse(line);
        return KeyValuePair.Create(KeyOf(one.RootElement), one.RootElement.GetProperty("says").EnumerateArray().Select(sentence => sentence.GetString()!).ToArray());
    }).ToImmutableDictionary();

    internal static bool IsReal(int round, string signature) => RealRounds.GetValueOrDefault(round) == signature;

    internal static JsonElement Json(params string[] path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine([Folder, .. path])));
        return document.RootElement.Clone();
    }

    internal static bool IsKept(string file) => File.Exists(PathOf(file));

    internal static byte[] Bytes(string file) => File.ReadAllBytes(PathOf(file));

    /// <summary>The verdict with every real round known.</summary>
    internal static Verdict Verify(ReadOnlySpan<byte> record) => Verifier.Verify(record, new Verifier.Options { CheckSignature = IsReal });

    /// <summary>What the options of a case ask for; null when one of them is none.</summary>
    internal static Verifier.Options? Options(IReadOnlyList<string> options)
    {
        bool checks = true;
        DateOnly? asOf = null;
        var hashes = new List<PublishedHash>();
        var rounds = new Dictionary<int, string>();
        for (int i = 0; i < options.Count; i++)
        {
            switch (options[i])
            {
                case "--no-bls":
                    checks = false;
                    break;
                case "--hash":
                    if (!PublishedHash.TryParse(options[++i], out var hash))
                        return null;
                    hashes.Add(hash);
                    break;
                case "--as-of":
                    if (!DateOnly.TryParseExact(options[++i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                        return null;
                    asOf = date;
                    break;
                case "--round":
                    string[] round = options[++i].Split('=');
                    if (round[1].Length != 96)
                        return null;
                    rounds.Add(int.Parse(round[0], CultureInfo.InvariantCulture), round[1]);
                    break;
                default:
                    throw new NotSupportedException(options[i]);
            }
        }

        return new Verifier.Options { CheckSignature = checks ? IsReal : null, Rounds = rounds, Hashes = [.. hashes], AsOf = asOf };
    }

    internal static string[] OptionsOf(JsonElement one) => [.. one.GetProperty("options").EnumerateArray().Select(option => option.GetString()!)];

    /// <summary>What tells a case from all others: its file and its options.</summary>
    internal static string KeyOf(JsonElement one) => string.Join(' ', OptionsOf(one).Prepend(one.GetProperty("file").GetString()));

    /// <summary>The verdict, where its hashes are, of the first entry with a finding every finding, and every remark on entries before it: behind it,
    /// each verifier may go on or not.</summary>
    internal static string[] SentencesOf(JsonElement verdict)
    {
        var findings = verdict.GetProperty("findings").EnumerateArray().ToList();
        int first = findings.Count == 0 ? int.MaxValue : findings[0].GetProperty("entry").GetInt32();
        return
        [
            $"{verdict.GetProperty("verdict")}, {verdict.GetProperty("file")}, exit {verdict.GetProperty("exit")}, up to {verdict.GetProperty("upToEntry")}",
            .. verdict.GetProperty("hashes").EnumerateArray()
                .Select(hash => $"hash {hash.GetProperty("given")} of {(hash.GetProperty("entry") is { ValueKind: JsonValueKind.Number } entry ? entry : "no")} entry"),
            .. findings.Where(finding => finding.GetProperty("entry").GetInt32() == first)
                .Select(finding => string.Join(" | ", finding.EnumerateObject().Select(member => member.Value.ToString()))),
            .. verdict.GetProperty("remarks").EnumerateArray().Where(remark => remark.GetProperty("entry").GetInt32() < first)
                .Select(remark => string.Join(" | ", remark.EnumerateObject().Select(member => member.Value.ToString()))),
        ];
    }

    private static string PathOf(string file) => Path.Combine([Folder, .. file.Split('/')]);
}
