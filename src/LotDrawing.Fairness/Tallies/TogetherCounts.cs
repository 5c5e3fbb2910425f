namespace LotDrawing.Fairness;

/// <summary>How often two bits of <see cref="TogetherShape"/> come in one draw, and in one draw after another.</summary>
/// <remarks>Over a stated part of the blocks (<see cref="TogetherShape.Counts"/>). All arrays are empty where there are too many bits.</remarks>
internal sealed class TogetherCounts
{
    internal TogetherCounts(TogetherShape? shape, bool withPairs = true)
    {
        int bits = shape?.Bits ?? 0;
        Ones = new long[bits];
        Firsts = new long[bits];
        Lasts = new long[bits];
        Both = new long[withPairs ? bits * bits : 0];
        After = new long[Both.Length];
        Repeats = new long[withPairs ? shape?.Seats ?? 0 : 0];
        Totals = new long[shape is null ? 0 : 4];
        SameGroup = new long[withPairs ? (shape?.States ?? 0) * (shape?.States ?? 0) : 0];
    }

    /// <summary>Over how many draws.</summary>
    internal long Draws => Totals.Length == 0 ? 0 : Totals[0];

    /// <summary>Over how many draws that have a draw before them in their block.</summary>
    internal long Followed => Totals.Length == 0 ? 0 : Totals[1];

    /// <summary>Draws, draws with one before them, the seats that hold the State of the draw before, and the sum over draws of the square of their number.</summary>
    internal long[] Totals { get; }

    /// <summary>By bit, in how many draws it is 1.</summary>
    internal long[] Ones { get; }

    /// <summary>By bit, in how many blocks it is 1 in the first draw.</summary>
    internal long[] Firsts { get; }

    /// <summary>By bit, in how many blocks it is 1 in the last draw.</summary>
    internal long[] Lasts { get; }

    /// <summary>By two bits, the first less than the second: in how many draws both are 1.</summary>
    internal long[] Both { get; }

    /// <summary>By bit and bit of the draw before: how often both are 1.</summary>
    internal long[] After { get; }

    /// <summary>By seat, how often its principal is that of the draw before.</summary>
    internal long[] Repeats { get; }

    /// <summary>By two States, the first less than the second: in how many draws they are in one group.</summary>
    internal long[] SameGroup { get; }

    /// <summary>All counters, by the names that they have in a tally that is saved.</summary>
    internal IEnumerable<(string Name, long[] Cells)> Parts =>
    [
        ("togetherTotals", Totals),
        ("togetherOnes", Ones),
        ("togetherFirsts", Firsts),
        ("togetherLasts", Lasts),
        ("togetherBoth", Both),
        ("togetherAfter", After),
        ("togetherRepeats", Repeats),
        ("togetherSameGroup", SameGroup),
    ];
}
