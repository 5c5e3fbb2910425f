using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing;

/// <summary>Why a request is refused, with what a person needs to see that it is right.</summary>
public sealed class RequestRefusal
{
    internal RequestRefusal(RefusalReason reason, string why, Citation? source)
    {
        Reason = reason;
        Why = why;
        Source = source;
    }

    /// <summary>The reason as a record names it.</summary>
    public RefusalReason Reason { get; }

    /// <summary>The reason in words; of a refusal by decision, the text of the decision.</summary>
    public string Why { get; }

    /// <summary>The rule that it follows from, where there is one.</summary>
    public Citation? Source { get; }

    /// <summary>Where a pot is empty: each State that is not in it, with every reason; else empty.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];

    /// <summary>The reason in words, with the paragraph it comes from where there is one.</summary>
    public string Text => Source is null ? Why : $"{Why} ({Source})";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
