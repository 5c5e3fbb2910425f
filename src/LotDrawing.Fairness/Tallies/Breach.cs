namespace LotDrawing.Fairness.Tallies;

/// <summary>A rule that a drawing handed out may have broken.</summary>
internal enum Breach
{
    /// <summary>A seat was left empty.</summary>
    EmptySeat,

    /// <summary>A State is in one review twice.</summary>
    TwiceInOneReview,

    /// <summary>Two States review each other.</summary>
    Mutual,

    /// <summary>Two reviewing States of one review are of one regional group, where the rules forbid it.</summary>
    SameRegionTwice,

    /// <summary>A State serves in too few or too many reviews.</summary>
    Load,

    /// <summary>A group has not its size.</summary>
    GroupSize,

    /// <summary>A State that is being replaced was drawn again for its seat.</summary>
    Replaced,
}
