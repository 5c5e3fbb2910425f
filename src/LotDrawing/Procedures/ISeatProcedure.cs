namespace LotDrawing.Procedures;

/// <summary>A procedure: draws all seats of a plan, any number of times. What runs a procedure (the front door, an audit, a
/// command line) knows no more of it than this.</summary>
/// <remarks>It holds the result of its last draw; one instance a thread. The exact procedure and the chain are here; the sequential
/// procedure is in <c>LotDrawing.Solver</c>.</remarks>
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
