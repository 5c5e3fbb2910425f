using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>Grounds on which a State under review can ask for a repetition of the drawing, turned into the request that
/// the engine decides on.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record RepetitionGrounds
{
    /// <summary>Creates it from its parts.</summary>
    public RepetitionGrounds(Request request, DateOnly date, ImmutableArray<GroundsKind> kinds, Citation source) =>
        (Request, Date, Kinds, Source) = (request, date, kinds, source);

    /// <summary>The request: the State under review asks, for the seats that the grounds are about. It is
    /// exceptional when the ordinary allowance is used up; every repetition so far counts, as events do not say of which kind it was.</summary>
    public Request Request { get; init; }

    /// <summary>The day as of which the grounds hold.</summary>
    public DateOnly Date { get; init; }

    /// <summary>The kinds of grounds, each once, in order.</summary>
    public ImmutableArray<GroundsKind> Kinds { get; init; }

    /// <summary>The paragraph that makes them grounds.</summary>
    public Citation Source { get; init; }

    /// <inheritdoc/>
    public bool Equals(RepetitionGrounds? other) =>
        other is not null && (Request, Date, Source) == (other.Request, other.Date, other.Source) && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => Request.GetHashCode();
}

/// <summary>Why a repetition of the drawing is worth asking for.</summary>
public enum GroundsKind
{
    /// <summary>A reviewing State has no focal point although its limit is over.</summary>
    FocalPointMissing,

    /// <summary>A reviewing State's focal point is on record as not answering.</summary>
    FocalPointSilent,

    /// <summary>The States do not agree on the working languages.</summary>
    NoLanguageAgreement,
}
