using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>What reading a roster gave: the roster, or every fault of the file.</summary>
internal sealed class RosterReading
{
    private readonly Roster? roster;

    internal RosterReading(Roster roster, ImmutableArray<string> fileOrder) => (this.roster, FileOrder) = (roster, fileOrder);

    internal RosterReading(ImmutableArray<RosterFault> faults) =>
        Faults = FaultList.Limited(faults.Take(FaultList.Most).Select(fault => fault.ToFault()), faults.Length);

    /// <summary>The faults in the order of the lines; empty when the roster could be read.</summary>
    internal ImmutableArray<Fault> Faults { get; } = [];

    /// <summary>The codes in the order of the file; empty when the roster could not be read.</summary>
    internal ImmutableArray<string> FileOrder { get; } = [];

    /// <summary>The roster, or the faults.</summary>
    internal Parsed<Roster> ToParsed() => roster is null ? new Parsed<Roster>(Faults) : new Parsed<Roster>(roster);
}
