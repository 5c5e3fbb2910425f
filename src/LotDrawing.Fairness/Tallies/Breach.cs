namespace LotDrawing.Fairness;

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

    /// <summary>A State reviews one that a barred pair keeps it from.</summary>
    BarredPair,

    /// <summary>A State was drawn from outside the pot; looked for where pairs are not counted.</summary>
    OutsidePot,
}

/// <summary>What breaches are called.</summary>
internal static class BreachNames
{
    /// <summary>The breach as a person reads it.</summary>
    internal static string Name(this Breach breach) => breach switch
    {
        Breach.EmptySeat => "a seat left empty",
        Breach.TwiceInOneReview => "a State twice in one review",
        Breach.Mutual => "a mutual review",
        Breach.SameRegionTwice => "two reviewing States of one regional group",
        Breach.Load => "a load outside the bounds",
        Breach.GroupSize => "a group not of its size",
        Breach.Replaced => "a State drawn for the seat in which it is being replaced",
        Breach.BarredPair => "a State that may not review the State under review",
        Breach.OutsidePot => "a State drawn for a seat whose pot it is not in",
        _ => breach.ToString(),
    };
}
