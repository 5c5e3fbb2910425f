using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing;

/// <summary>Why a request is refused, with what a person needs to see that it is right.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class Refusal
{
    internal Refusal(RefusalReason reason, string why, Citation? source)
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
    public ImmutableArray<PotReasons.Exclusion> Exclusions { get; init; } = [];

    /// <summary>The reason in words, with the paragraph it comes from where there is one.</summary>
    public string Text => Source is null ? Why : $"{Why} ({Source})";

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Why a request for a repetition is refused. When each holds is said in docs/record-format.md, section 3.</summary>
public enum RefusalReason
{
    /// <summary>Its review ended by a withdrawal.</summary>
    ReviewWithdrawn,

    /// <summary>Its ordinary allowance is used up.</summary>
    AllowanceUsed,

    /// <summary>It is exceptional and gives no grounds.</summary>
    ExceptionalWithoutGrounds,

    /// <summary>It is exceptional, and the mechanism has no exceptional repetitions.</summary>
    ExceptionalNotProvided,

    /// <summary>A seat asked for is drawn again at this meeting already.</summary>
    AskedTwice,

    /// <summary>No State is left in the pot of a seat asked for.</summary>
    PotEmpty,

    /// <summary>None of the other reasons holds; a decision says whose it is and why.</summary>
    ByDecision,
}
