using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>What reading a roster gave: the roster, or every fault of the file.</summary>
public sealed class RosterReading
{
    private readonly Roster? roster;

    internal RosterReading(Roster roster, ImmutableArray<string> fileOrder) => (this.roster, FileOrder) = (roster, fileOrder);

    internal RosterReading(ImmutableArray<RosterFault> faults) => Faults = faults;

    /// <summary>Every fault found, in the order of the lines; empty when the roster could be read.</summary>
    public ImmutableArray<RosterFault> Faults { get; } = [];

    /// <summary>The codes in the order of the file, for those who ask whether that order makes a difference; empty when the
    /// roster could not be read.</summary>
    public ImmutableArray<string> FileOrder { get; } = [];

    /// <summary>Whether the roster could be read.</summary>
    public bool IsValid => roster is not null;

    /// <summary>The roster.</summary>
    /// <exception cref="RosterException">The file has faults; the exception carries them all.</exception>
    public Roster Roster => roster ?? throw new RosterException(Faults);
}
