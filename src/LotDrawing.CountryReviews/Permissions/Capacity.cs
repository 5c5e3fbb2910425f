namespace LotDrawing.CountryReviews.Permissions;

/// <summary>In what capacity a person acts in a review: the role, and for which side.</summary>
public enum Capacity
{
    /// <summary>The focal point of the State under review.</summary>
    FocalPointUnderReview,

    /// <summary>A governmental expert of the State under review.</summary>
    ExpertUnderReview,

    /// <summary>An observer of the State under review.</summary>
    ObserverUnderReview,

    /// <summary>The focal point of a reviewing State.</summary>
    FocalPointReviewing,

    /// <summary>A governmental expert of a reviewing State.</summary>
    ExpertReviewing,

    /// <summary>An observer of a reviewing State.</summary>
    ObserverReviewing,

    /// <summary>The secretariat.</summary>
    Secretariat,
}
