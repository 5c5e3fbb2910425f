namespace LotDrawing.CountryReviews.Events;

/// <summary>The kinds of reasons for which an event is refused.</summary>
public enum EventRefusalReason
{
    /// <summary>Its date is before that of an event already accepted.</summary>
    DatesGoBack,

    /// <summary>Its date is before the start of the review's group.</summary>
    BeforeStart,

    /// <summary>No State of this code is under review.</summary>
    UnknownReview,

    /// <summary>No State of this code is in the roster.</summary>
    UnknownState,

    /// <summary>No person of this id is known.</summary>
    UnknownPerson,

    /// <summary>The State does not take part in the review.</summary>
    NotInReview,

    /// <summary>The State has a focal point in this review already.</summary>
    SecondFocalPoint,

    /// <summary>The person holds a role in this review that the new one excludes, or holds the new one already.</summary>
    AlreadyAppointed,

    /// <summary>The person does not hold the role that is to end.</summary>
    NotAppointed,

    /// <summary>No person in this capacity may do this at any stage.</summary>
    NotPermitted,

    /// <summary>The review is not at a stage at which this is done.</summary>
    OutOfOrder,

    /// <summary>It has been done already.</summary>
    AlreadyDone,

    /// <summary>A nomination that this needs is missing.</summary>
    NominationMissing,

    /// <summary>The languages are none, too many, or one twice.</summary>
    Languages,

    /// <summary>More languages than usual without exceptional circumstances, or without the agreement of all.</summary>
    LanguagesNotExceptional,

    /// <summary>The repeated drawing breaks a rule of the mechanism, or changes nothing.</summary>
    DrawingRules,

    /// <summary>A count is out of its range.</summary>
    Count,

    /// <summary>The review is completed.</summary>
    Completed,
}
