namespace LotDrawing.CountryReviews.Repetitions;

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
