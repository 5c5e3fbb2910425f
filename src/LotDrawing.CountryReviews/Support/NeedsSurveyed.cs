using LotDrawing.CountryReviews.Events;

namespace LotDrawing.CountryReviews.Support;

/// <summary>A survey of a State's needs for technical assistance.</summary>
public sealed record NeedsSurveyed : SupportEvent
{
    /// <summary>Creates it from its parts.</summary>
    public NeedsSurveyed(DateOnly date, string state)
        : base(date)
    {
        State = state;
    }

    /// <summary>The code of the State.</summary>
    public string State { get; init; }

    internal override EventRefusal? Refusal(ReviewContext context) => SupportRules.UnknownState(context, State);
}
