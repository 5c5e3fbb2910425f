using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>A way of drawing that can be audited: anything that fills seats.</summary>
/// <remarks>Implement it to audit a procedure of your own. It is used by several threads at once, each with a drawer of its own.
/// Immutable; any number of threads may use it.</remarks>
public interface IAuditedDraw
{
    /// <summary>What is audited, in a few words, for the report.</summary>
    string Name { get; }

    /// <summary>Makes a drawer with scratch space of its own, for one thread.</summary>
    IDrawer Open();
}

/// <summary>Draws again and again, for one thread, and shows what it drew last.</summary>
/// <remarks>What it draws must follow from the stream that it was given and from nothing before: then any split of an audit
/// over threads gives the same totals.
/// For one thread at a time.</remarks>
public interface IDrawer
{
    /// <summary>By State's number in the plan, the group it was drawn into, from 1; empty when no groups are drawn.</summary>
    ReadOnlySpan<int> Groups { get; }

    /// <summary>By the plan's seat, what was drawn for it.</summary>
    ReadOnlySpan<SeatLots> Seats { get; }

    /// <summary>How many lots the last draw took for its seats, those of void drawings included.</summary>
    long Lots { get; }

    /// <summary>How many drawings of the last draw were void.</summary>
    long Voids { get; }

    /// <summary>Starts a block of draws: all lots from here on come from this stream.</summary>
    void Begin(SimulationStream lots);

    /// <summary>Draws once. False when it gave up.</summary>
    bool TryDraw();
}
