using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.Fairness.Laws;

/// <summary>What asking for a law gave: the law, or why there is none.</summary>
public abstract record LawAnswer
{
    private LawAnswer()
    {
    }

    /// <summary>The law could be computed.</summary>
    /// <param name="Law">Every probability.</param>
    public sealed record Known(DrawLaw Law) : LawAnswer;

    /// <summary>No drawing satisfies the rules, so there is no law.</summary>
    /// <param name="Seats">The names of the seats that cannot all be filled; empty when a State is the reason.</param>
    /// <param name="Reason">The reason in words.</param>
    public sealed record NoValidDrawing(ImmutableArray<string> Seats, string Reason) : LawAnswer
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => $"no valid drawing exists: {Reason}";
    }

    /// <summary>The draw is too large to count.</summary>
    /// <param name="Seats">How many connected seats there are where they are too many.</param>
    /// <param name="Log10States">The decimal logarithm of the estimated number of states at the widest.</param>
    /// <param name="Counted">How many states had been counted when it was given up.</param>
    /// <param name="Limits">The limits that were set.</param>
    public sealed record TooLarge(int Seats, double Log10States, long Counted, LawLimits Limits) : LawAnswer
    {
        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"the law is too large to compute: {Seats} connected seats, an estimated 10^{Log10States:0.#} states; {Counted} were counted within {Limits.Bytes >> 20} MiB and {Limits.Steps} steps; the audit tallies draws instead");
    }
}
