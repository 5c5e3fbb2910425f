namespace LotDrawing.Procedures;

/// <summary>A procedure: draws all seats of a plan, any number of times. What runs a procedure (the front door, an audit, a
/// command line) knows no more of it than this.</summary>
/// <remarks>It holds the result of its last draw. The exact procedure and the chain are here; the sequential
/// procedure is in <c>LotDrawing.Solver</c>.
/// For one thread at a time.</remarks>
public interface ISeatProcedure
{
    /// <summary>What the last completed draw gave, by seat.</summary>
    ReadOnlySpan<SeatLots> Drawn { get; }

    /// <summary>How many lots the last draw took, those of void drawings included.</summary>
    long Lots { get; }

    /// <summary>How many drawings of the last draw were void; 0 by a procedure that throws nothing away.</summary>
    long Voids => 0;

    /// <summary>By which procedure and law the last draw came about, and what it took.</summary>
    DrawAccount Account { get; }

    /// <summary>Why the last draw came to no drawing, in words; empty where the end says all.</summary>
    string Reason => "";

    /// <summary>Draws all seats. <see cref="Drawn"/> holds a drawing only when the end is <see cref="DrawEnd.Drawn"/>.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource;
}

/// <summary>How a procedure ended.</summary>
public enum DrawEnd
{
    /// <summary>It drew every seat, and no rule is broken.</summary>
    Drawn,

    /// <summary>It came to a stated limit first. A valid drawing may exist.</summary>
    GaveUp,

    /// <summary>No valid drawing exists.</summary>
    Infeasible,

    /// <summary>Undecided: whether a valid completion exists could not be determined.</summary>
    NotDecided,

    /// <summary>The procedure does not draw such a plan; another may.</summary>
    NotServed,
}

/// <summary>What the lots of one seat gave, as numbers of States. The default is State 0 and no additional.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public readonly record struct SeatLots
{
    // Kept plus one, so that the default of the struct has none.
    private readonly int additionalPlusOne;

    /// <summary>Creates it from its parts.</summary>
    public SeatLots(int principal, int additional) =>
        (Principal, Additional) = (principal, additional);

    /// <summary>The State drawn by the principal lot.</summary>
    public int Principal { get; init; }

    /// <summary>The State drawn by the additional lot, or −1 when none was needed.</summary>
    public int Additional
    {
        get => unchecked(additionalPlusOne - 1);
        init => additionalPlusOne = unchecked(value + 1);
    }

    /// <summary>Whether the State was drawn for the seat.</summary>
    public bool Contains(int state) => Principal == state | Additional == state;
}
