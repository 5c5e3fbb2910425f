using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using Lots.Sheets;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The options that name a roster and the rules, for every command that draws from one.</summary>
internal sealed class RosterOptions
{
    private readonly Option<string> mechanism = MechanismChoice.Option();
    private readonly Option<string?> roster = new("--roster")
    {
        Description = "The States parties: a spreadsheet (.xlsx), or CSV. Without it the embedded roster of 2020.",
        HelpName = "FILE",
    };

    private readonly Option<string?> sizes = new("--sizes")
    {
        Description = "The sizes of the groups. Without it 62,63,64 for the roster of 2020, else an even split.",
        HelpName = "A,B,C",
    };

    private bool withSizes;

    /// <summary>Adds the options to a command; <c>--sizes</c> only where groups are drawn.</summary>
    internal void AddTo(Command command, bool withSizes = true)
    {
        this.withSizes = withSizes;
        command.Add(roster);
        command.Add(mechanism);
        if (withSizes)
            command.Add(sizes);
    }

    /// <summary>The options.</summary>
    internal IEnumerable<Option> All => [roster, mechanism, sizes];

    /// <summary>Reads them.</summary>
    /// <returns>The roster, or null when there is a fault of the options or the file.</returns>
    internal RosterInput? Read(ParseResult parsed, Faults faults)
    {
        if (MechanismChoice.Read(parsed.GetValue(mechanism)!, faults) is not { } rules)
            return null;

        string? path = parsed.GetValue(roster);
        ImmutableArray<string> fileOrder = [];
        if ((path is null ? Embedded(rules, faults) : FromFile(path, rules, faults, out fileOrder)) is not { } states)
            return null;
        string? given = withSizes ? parsed.GetValue(sizes) : null;
        bool isOf2020 = IsOf2020(states, rules);
        ImmutableArray<int>? groups = given is not null ? Sizes.Read(given, rules.Groups, states.Count, faults)
            : isOf2020 ? rules.Groups.PublishedSizes
            : rules.Groups.EvenSizes(states.Count);
        return groups is not { } known ? null : new RosterInput(states, rules, known)
        {
            FileOrder = path is null ? [.. states.States.Select(state => state.Code)] : fileOrder,
            IsOf2020 = isOf2020 && known.SequenceEqual(rules.Groups.PublishedSizes),
        };
    }

    /// <summary>Whether these are the States that the sizes were published for, from whatever file they come.</summary>
    private static bool IsOf2020(Roster states, Mechanism rules) =>
        rules.Groups.PublishedSizes.Sum() == states.Count && Embedded(rules, new Faults())?.States.SequenceEqual(states.States) == true;

    private static Roster? Embedded(Mechanism rules, Faults faults)
    {
        if (FitsEmbedded(rules))
            return Roster.Untoc2020;
        faults.Add("--roster", "none", $"a file whose instruments are among {string.Join(", ", rules.Instruments)}: the embedded roster of 2020 is not one for {rules.Id}");
        return null;
    }

    /// <summary>Whether the embedded roster has the instruments and regional groups of these rules.</summary>
    internal static bool FitsEmbedded(Mechanism rules) => Roster.Untoc2020.States.All(
        state => rules.RegionalGroups.Contains(state.RegionalGroup) && state.Instruments.All(rules.Instruments.Contains));

    /// <summary>The roster of a file, or null and every fault of it.</summary>
    internal static Roster? FromFile(string path, Mechanism rules, Faults faults, out ImmutableArray<string> fileOrder)
    {
        RosterFile? file = RosterFile.Read(path, rules, faults);
        fileOrder = file?.Order ?? [];
        if (file?.Table is { } table)
            Desk.Note($"{path}: {file.Roster.Count} States read from {(table.Sheet.Name is { } name ? $"the sheet {OneLine.Shown(name)}" : "the table")}; lots roster check shows what was read");
        return file?.Roster;
    }
}
