namespace LotDrawing;

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
