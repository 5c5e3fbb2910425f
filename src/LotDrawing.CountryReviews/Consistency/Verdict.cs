namespace LotDrawing.CountryReviews.Consistency;

/// <summary>What a check of an identity found.</summary>
public enum Verdict
{
    /// <summary>The identity holds.</summary>
    Holds,

    /// <summary>It does not.</summary>
    Fails,

    /// <summary>Not all of its figures are stated.</summary>
    NotStated,
}
