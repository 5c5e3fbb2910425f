using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>One seat among the reviewing States of each review.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record SeatRule
{
    /// <summary>Creates it from its parts.</summary>
    public SeatRule(string id, SeatSide side, Citation source) =>
        (Id, Side, Source) = (id, side, source);

    /// <summary>The seat's name in every file, for example <c>same-region</c>.</summary>
    public string Id { get; init; }

    /// <summary>From which States it is drawn.</summary>
    public SeatSide Side { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public Citation Source { get; init; }
}

/// <summary>From which States, seen from the State under review, a seat's reviewing State is drawn.</summary>
public enum SeatSide
{
    /// <summary>The other States of its own regional group.</summary>
    SameRegion,

    /// <summary>The States of the other regional groups.</summary>
    OtherRegion,

    /// <summary>All other States.</summary>
    AnyRegion,
}

/// <summary>In how many staggered groups the States are reviewed, and how large they are.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record GroupRule
{
    /// <summary>Creates it from its parts.</summary>
    public GroupRule(int count, ImmutableArray<int> publishedSizes, Citation source) =>
        (Count, PublishedSizes, Source) = (count, publishedSizes, source);

    /// <summary>The number of groups, at least 1.</summary>
    public int Count { get; init; }

    /// <summary>The sizes that were published, or empty.</summary>
    public ImmutableArray<int> PublishedSizes { get; init => field = Given.List(value); }

    /// <summary>Where the rule comes from.</summary>
    public Citation Source { get; init; }

    /// <summary>An even split of this many States: sizes that differ by at most one, the smaller ones first.</summary>
    public ImmutableArray<int> EvenSizes(int states)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(states);
        return [.. Enumerable.Range(0, Count).Select(group => (states + group) / Count)];
    }

    /// <summary>The sizes for this many States: those published where they add up to them, else an even split.</summary>
    public ImmutableArray<int> SizesFor(int states) =>
        PublishedSizes.Length == Count && PublishedSizes.Sum(size => (long)size) == states ? PublishedSizes : EvenSizes(states);

    /// <inheritdoc/>
    public bool Equals(GroupRule? other) =>
        other is not null && Count == other.Count && Source == other.Source && PublishedSizes.SequenceEqual(other.PublishedSizes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Source);
}

/// <summary>How often a State may have its drawing repeated, and what a repetition changes.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record RepetitionRule
{
    /// <summary>Creates it from its parts.</summary>
    public RepetitionRule(int ordinaryAllowance, Citation source, Citation? exceptionalSource, bool replacedStateLeavesPot = true) =>
        (OrdinaryAllowance, Source, ExceptionalSource, ReplacedStateLeavesPot) = (ordinaryAllowance, source, exceptionalSource, replacedStateLeavesPot);

    /// <summary>How many ordinary repetitions a State under review has.</summary>
    public int OrdinaryAllowance { get; init; }

    /// <summary>Where the ordinary allowance comes from.</summary>
    public Citation Source { get; init; }

    /// <summary>Where repetitions beyond it, with grounds, come from; null when there are none.</summary>
    public Citation? ExceptionalSource { get; init; }

    /// <summary>Whether the State being replaced cannot be drawn for that seat again at once.</summary>
    public bool ReplacedStateLeavesPot { get; init; }
}

/// <summary>Where a rule comes from.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Citation
{
    /// <summary>Creates it from its parts.</summary>
    public Citation(string document, string paragraph, bool confirmed = true) =>
        (Document, Paragraph, Confirmed) = (document, paragraph, confirmed);

    /// <summary>The document, for example <c>Conference resolution 9/1, annex</c>.</summary>
    public string Document { get; init; }

    /// <summary>Its paragraph, for example <c>28 (a)</c>; empty when it is not known.</summary>
    public string Paragraph { get; init; }

    /// <summary>Whether a text at hand says so. False marks a rule that was inferred or recollected.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The document and paragraph as a person cites them; an unconfirmed one says so.</summary>
    public override string ToString() =>
        (Paragraph.Length == 0 ? Document : $"{Document}, para. {Paragraph}") + (Confirmed ? "" : " (not confirmed by a text at hand)");
}
