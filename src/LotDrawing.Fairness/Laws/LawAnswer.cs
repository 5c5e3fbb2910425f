using System.Collections.Immutable;
using System.Globalization;

namespace LotDrawing.Fairness;

/// <summary>What asking for a law gave: the law, or why there is none.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract record LawAnswer
{
    private LawAnswer()
    {
    }

    /// <summary>The law could be computed.</summary>
    public sealed record Known : LawAnswer
    {
        /// <summary>Creates it from its parts.</summary>
        public Known(DrawLaw law) => Law = law;

        /// <summary>Every probability.</summary>
        public DrawLaw Law { get; init; }
    }

    /// <summary>No drawing satisfies the rules, so there is no law.</summary>
    public sealed record NoValidDrawing : LawAnswer
    {
        /// <summary>Creates it from its parts.</summary>
        public NoValidDrawing(ImmutableArray<string> seats, string reason) =>
            (Seats, Reason) = (seats, reason);

        /// <summary>The names of the seats that cannot all be filled; empty when a State is the reason.</summary>
        public ImmutableArray<string> Seats { get; init; }

        /// <summary>The reason in words.</summary>
        public string Reason { get; init; }

        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => $"no valid drawing exists: {Reason}";

        /// <inheritdoc/>
        public bool Equals(NoValidDrawing? other) =>
            other is not null && Reason == other.Reason && Seats.SequenceEqual(other.Seats);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Reason);
    }

    /// <summary>The draw is too large to count.</summary>
    public sealed record TooLarge : LawAnswer
    {
        /// <summary>Creates it from its parts.</summary>
        public TooLarge(int seats, double log10States, long counted, LawLimits limits) =>
            (Seats, Log10States, Counted, Limits) = (seats, log10States, counted, limits);

        /// <summary>How many connected seats there are where they are too many.</summary>
        public int Seats { get; init; }

        /// <summary>The decimal logarithm of the estimated number of states at the widest.</summary>
        public double Log10States { get; init; }

        /// <summary>How many states had been counted when it was given up.</summary>
        public long Counted { get; init; }

        /// <summary>The limits that were set.</summary>
        public LawLimits Limits { get; init; }

        /// <summary>The reason as one line of text.</summary>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"the law is too large to compute: {Seats} connected seats, an estimated 10^{Log10States:0.#} states; {Counted} were counted within {Limits.Bytes >> 20} MiB and {Limits.Steps} steps; the audit tallies draws instead");
    }
}

/// <summary>How much a computation of a law may use before it is refused.</summary>
/// <remarks>Both are counted, not measured, so that the same draw is refused or not on every machine.
/// Immutable; any number of threads may use it.</remarks>
public sealed record LawLimits
{
    /// <summary>The memory that the states kept may take, in bytes: 1 GiB by default.</summary>
    public long Bytes { get; init; } = 1L << 30;

    /// <summary>How many steps from one state to the next may be tried: 500 million by default, some minutes.</summary>
    public long Steps { get; init; } = 500_000_000;
}
