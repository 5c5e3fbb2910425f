namespace LotDrawing.CountryReviews.People;

/// <summary>How an appointment ended.</summary>
public enum AppointmentEnd
{
    /// <summary>Another person was appointed in this one's place.</summary>
    Replaced,

    /// <summary>The State withdrew it and named no successor.</summary>
    Withdrawn,

    /// <summary>A repetition of the drawing put another State in this one's place.</summary>
    Redrawn,
}
