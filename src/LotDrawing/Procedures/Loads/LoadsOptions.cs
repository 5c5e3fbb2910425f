namespace LotDrawing.Procedures.Loads;

/// <summary>How the loads procedure runs, where it differs from the default.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record LoadsOptions
{
    /// <summary>After how many rounds a draw gives up, unless told otherwise.</summary>
    public const long DefaultRoundLimit = 1_000_000;

    /// <summary>After how many rounds a draw gives up, at least 1.</summary>
    public long RoundLimit { get; init; } = DefaultRoundLimit;

    /// <summary>Told from time to time how many rounds a draw has taken so far, of <see cref="RoundLimit"/> at most; or null.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Ends a draw, or the counting of the tables, by an exception.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>Why the loads procedure draws nothing, known before any word is taken.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class LoadsRefusal
{
    internal LoadsRefusal(bool noValidDrawing, string reason) => (NoValidDrawing, Reason) = (noValidDrawing, reason);

    /// <summary>Whether no valid drawing exists; false when another procedure may find one.</summary>
    public bool NoValidDrawing { get; }

    /// <summary>The reason in words, with its numbers.</summary>
    public string Reason { get; }

    /// <summary>The reason.</summary>
    public override string ToString() => Reason;

    internal static LoadsRefusal None(FormattableString reason) => new(noValidDrawing: true, FormattableString.Invariant(reason));

    internal static LoadsRefusal NotServed(FormattableString reason) => new(noValidDrawing: false, FormattableString.Invariant(reason));
}
