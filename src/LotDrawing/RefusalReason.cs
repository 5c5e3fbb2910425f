namespace LotDrawing;

/// <summary>Why a request for a repetition is refused. When each holds is said in docs/record-format.md, section 4.</summary>
public enum RefusalReason
{
    /// <summary>The State never had a review.</summary>
    NotUnderReview,

    /// <summary>Its review ended by a withdrawal.</summary>
    ReviewWithdrawn,

    /// <summary>A seat asked for is not filled in its review, or not one of the mechanism's.</summary>
    SeatNotFilled,

    /// <summary>Its ordinary allowance is used up.</summary>
    AllowanceUsed,

    /// <summary>It is exceptional and gives no grounds.</summary>
    ExceptionalWithoutGrounds,

    /// <summary>It is exceptional, and the mechanism has no exceptional repetitions.</summary>
    ExceptionalNotProvided,

    /// <summary>A seat asked for is drawn again at this meeting already.</summary>
    AskedTwice,

    /// <summary>Nobody is left in the pot of a seat asked for.</summary>
    PotEmpty,

    /// <summary>No drawing of the seats keeps the rules.</summary>
    NoValidDrawing,

    /// <summary>None of the other reasons holds; a decision says whose it is and why.</summary>
    ByDecision,
}
