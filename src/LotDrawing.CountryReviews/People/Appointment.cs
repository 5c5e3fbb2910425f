namespace LotDrawing.CountryReviews;

/// <summary>That a person holds a role for a State in one review, from a day on; kept when it has ended.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Appointment
{
    /// <summary>Creates it from its parts.</summary>
    public Appointment(string person, string state, Role role, DateOnly from, DateOnly? until = null, AppointmentEnd? endedBy = null) =>
        (Person, State, Role, From, Until, EndedBy) = (person, state, role, from, until, endedBy);

    /// <summary>The person's id.</summary>
    public string Person { get; init; }

    /// <summary>The code of the appointing State.</summary>
    public string State { get; init; }

    /// <summary>The role.</summary>
    public Role Role { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; init; }

    /// <summary>The day on which it ended, or null while it lasts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How it ended, or null while it lasts.</summary>
    public AppointmentEnd? EndedBy { get; init; }

    /// <summary>Whether it still lasts.</summary>
    public bool Lasts => Until is null;

    internal Appointment Ended(DateOnly on, AppointmentEnd by) => this with { Until = on, EndedBy = by };
}

/// <summary>How an appointment ended.</summary>
public enum AppointmentEnd
{
    /// <summary>Another person replaced this one.</summary>
    Replaced,

    /// <summary>The State withdrew it and named no successor.</summary>
    Withdrawn,

    /// <summary>A repetition of the drawing put another State in this one's seat.</summary>
    Redrawn,
}
