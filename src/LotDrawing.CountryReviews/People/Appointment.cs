namespace LotDrawing.CountryReviews.People;

/// <summary>That a person holds a role for a State in one review, from a day on; kept when it has ended.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="State">The code of the appointing State.</param>
/// <param name="Role">The role.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day on which it ended, or null while it lasts.</param>
/// <param name="EndedBy">How it ended, or null while it lasts.</param>
public sealed record Appointment(string Person, string State, Role Role, DateOnly From, DateOnly? Until = null, AppointmentEnd? EndedBy = null)
{
    /// <summary>Whether it still lasts.</summary>
    public bool Lasts => Until is null;

    internal Appointment Ended(DateOnly on, AppointmentEnd by) => this with { Until = on, EndedBy = by };
}
