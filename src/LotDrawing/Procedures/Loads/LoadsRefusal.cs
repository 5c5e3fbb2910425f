namespace LotDrawing.Procedures.Loads;

/// <summary>Why the loads procedure draws nothing, known before any word is taken.</summary>
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
