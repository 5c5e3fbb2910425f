namespace LotDrawing;

/// <summary>How many reviews a State may serve in, at the least and at the most.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public readonly record struct LoadBounds
{
    // Counted down from no bound, so that the default value is None and not bounds under which no State may serve.
    private readonly int belowNoBound;

    /// <summary>Makes bounds of at least <paramref name="min"/> and at most <paramref name="max"/> reviews a State.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the least is above the most.</exception>
    public LoadBounds(int min, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        Min = min;
        belowNoBound = int.MaxValue - max;
    }

    /// <summary>No bound: from 0 to any number.</summary>
    public static LoadBounds None { get; } = new(0, int.MaxValue);

    /// <summary>The least number of reviews a State serves in.</summary>
    public int Min { get; }

    /// <summary>The greatest number of reviews a State serves in; <see cref="int.MaxValue"/> means no bound.</summary>
    public int Max => int.MaxValue - belowNoBound;

    /// <summary>Whether any State could break these bounds at all.</summary>
    public bool Bind => Min > 0 || Max < int.MaxValue;

    /// <summary>These bounds in a drawing after the first: the minimum counts in the first drawing of reviewing States alone,
    /// as a new State reviews no other and a State replaced may be left with no review.</summary>
    internal LoadBounds WithoutMin() => new(0, Max);

    /// <summary>The bounds as <c>MIN..MAX</c>, an absent bound left out.</summary>
    public override string ToString() => $"{Min}..{(Max == int.MaxValue ? "" : Max)}";
}
