namespace LotDrawing.CountryReviews.People;

/// <summary>What a State appoints a person as, in one review.</summary>
public enum Role
{
    /// <summary>Coordinates the State's part in the review and clears what it submits: exactly one at a time for each State and review.</summary>
    FocalPoint,

    /// <summary>Drafts what the State submits: any number.</summary>
    Expert,

    /// <summary>May read and never change or act: optional, any number.</summary>
    Observer,
}
