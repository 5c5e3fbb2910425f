using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LotDrawing;
using Lots.Shell;
using Papers.Names;

namespace MeetingRoom.Halls;

/// <summary>What changes the roster or the rules: a State accedes or withdraws, a row or the rules are amended by decision.</summary>
internal static class RosterChanges
{
    internal const string Accede = "accede";
    internal const string Withdraw = "withdraw";
    internal const string Amend = "amend";

    private const int Sides = 6;
    private const int Rolls = 50;

    internal static readonly string[] All = [Accede, Withdraw, Amend];

    /// <summary>The arguments of a change, with its State's code and the rules themselves in place of what was typed.</summary>
    /// <param name="arguments">As they were typed.</param>
    /// <param name="record">The record.</param>
    /// <param name="folder">The meeting's folder, in which a file of rules is.</param>
    /// <exception cref="CommandFaultException">They name nothing that there is.</exception>
    internal static void Complete(JsonObject arguments, Record record, string folder)
    {
        arguments.Remove("rules");
        if (Text(arguments, "mechanism") is { } file)
            arguments["rules"] = Rules(file, folder);
        else
            arguments["state"] = CodeOf(Needed(arguments, "state"), record);
    }

    /// <summary>The record with the change announced.</summary>
    /// <exception cref="RefusedException">The record does not take it, or no valid drawing exists after it.</exception>
    /// <exception cref="CommandFaultException">It is no change.</exception>
    internal static Record After(string what, Record record, JsonObject arguments, DateOnly day, ImmutableArray<PlannedContribution> plan)
    {
        switch (what)
        {
            case Accede:
                int? group = arguments["group"] is JsonValue value ? value.TryGetValue(out int number) ? number : throw new CommandFaultException("group: expected a number, or none") : null;
                return record.AnnounceAccession(day, Row(record, arguments), group, plan);
            case Withdraw:
                return record.AnnounceWithdrawal(day, Needed(arguments, "state"), plan);
            default:
                string decidedBy = Needed(arguments, "decidedBy");
                string reason = Needed(arguments, "reason");
                return arguments["rules"] is { } rules
                    ? record.Amend(day, Mechanism.Parse(rules.ToJsonString()).Value, decidedBy, reason)
                    : record.Amend(day, Row(record, arguments), decidedBy, reason);
        }
    }

    /// <summary>The seats that a change will draw, each with the size of its pot: by a trial drawing, of which nothing else is told.</summary>
    internal static ImmutableArray<(string State, string Seat, int Pot)> Drawn(Record announced, DateOnly day)
    {
        if (announced.Open is null)
            return [];
        // A seed of its own: that of the meeting does not exist yet.
        ImmutableArray<Contribution> seed = [.. announced.Next.Select<PlannedContribution, Contribution>(planned => planned switch
        {
            PlannedContribution.Dice dice => new Contribution.Dice(dice.Sides, [.. Enumerable.Range(0, dice.Rolls).Select(_ => RandomNumberGenerator.GetInt32(dice.Sides) + 1)]),
            _ => new Contribution.Spoken("trial"),
        })];
        if (announced.Contribute(day, seed).Draw(day) is not DrawResult<Record>.Drawn { Result: { } drawn })
            return [];
        return
        [
            .. drawn.LotsOf(drawn.Entries.Length).Where(lot => lot.Stands && lot.Kind is LotKind.Principal or LotKind.Additional && lot.Stands)
                .GroupBy(lot => (lot.State!, lot.Seat!)).Select(seat => (seat.Key.Item1, seat.Key.Item2, seat.First().Count)),
        ];
    }

    /// <summary>The plan of a trial drawing.</summary>
    internal static ImmutableArray<PlannedContribution> TrialPlan => [new PlannedContribution.Dice(Sides, Rolls)];

    /// <summary>A State's row from now on: what is not given stays as it is.</summary>
    private static StateParty Row(Record record, JsonObject arguments)
    {
        string code = Needed(arguments, "state");
        StateParty? before = record.Roster.Find(code);
        try
        {
            return new StateParty(
                code,
                Text(arguments, "name") ?? before?.Name ?? StateNames.Find(code) ?? "",
                Text(arguments, "regionalGroup") ?? before?.RegionalGroup ?? throw new CommandFaultException($"regionalGroup: nothing; expected one of {string.Join(", ", record.Mechanism.RegionalGroups)}"),
                Texts(arguments, "instruments") ?? before?.Instruments ?? throw new CommandFaultException($"instruments: nothing; expected some of {string.Join(", ", record.Mechanism.RosterInstruments)}"),
                Texts(arguments, "legalSystems") ?? before?.LegalSystems,
                Texts(arguments, "languages") ?? before?.Languages);
        }
        catch (ArgumentException bad)
        {
            throw new CommandFaultException($"state: {OneLine.Of(bad.Message)}");
        }
    }

    /// <summary>The code of a State in the record, or of one that is to accede.</summary>
    private static string CodeOf(string given, Record record)
    {
        string upper = given.ToUpperInvariant();
        if (record.FindEver(upper) is not null)
            return upper;
        string[] named = [.. StateNames.CodesOf(given)];
        if (named.Length == 1)
            return named[0];
        return upper.Length is >= 2 and <= 8 && upper.All(char.IsAsciiLetterOrDigit)
            ? upper
            : throw new CommandFaultException($"state: {OneLine.Shown(given)}; expected a State by its code or name");
    }

    private static JsonNode Rules(string file, string folder)
    {
        string path = Path.Combine(folder, file);
        if (Path.GetFileName(file) != file || !File.Exists(path))
            throw new CommandFaultException($"mechanism: {OneLine.Shown(file)}; expected the name of a file of rules in the meeting's folder");
        using FileStream stream = File.OpenRead(path);
        Parsed<Mechanism> read = Mechanism.Parse(stream);
        if (!read.IsValid)
            throw new CommandFaultException(string.Join(" ", read.Faults.Select(fault => $"{file}: {fault}")));
        using var bytes = new MemoryStream();
        read.Value.Save(bytes);
        return JsonNode.Parse(bytes.ToArray())!;
    }

    private static IEnumerable<string>? Texts(JsonObject arguments, string name) => arguments[name] switch
    {
        null => null,
        JsonArray items when items.All(item => item is JsonValue value && value.TryGetValue(out string? _)) => items.Select(item => item!.GetValue<string>().Trim()),
        _ => throw new CommandFaultException($"{name}: expected a list of texts"),
    };

    private static string? Text(JsonObject arguments, string name) => arguments[name] is JsonValue value && value.TryGetValue(out string? text) && text.Trim().Length > 0 ? text.Trim() : null;

    private static string Needed(JsonObject arguments, string name) => Text(arguments, name) ?? throw new CommandFaultException($"{name}: nothing; expected a text");
}
