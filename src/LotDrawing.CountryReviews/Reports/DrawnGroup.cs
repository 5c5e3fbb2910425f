namespace LotDrawing.CountryReviews.Reports;

/// <summary>A group as drawn.</summary>
public sealed record DrawnGroup
{
    /// <summary>Creates it from its parts.</summary>
    public DrawnGroup(int group, DateOnly startsOn, bool hasStarted, int reviews, int states) =>
        (Group, StartsOn, HasStarted, Reviews, States) = (group, startsOn, hasStarted, reviews, states);

    /// <summary>Its number, from 1.</summary>
    public int Group { get; init; }

    /// <summary>The day on which its reviews start.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Whether that day has come.</summary>
    public bool HasStarted { get; init; }

    /// <summary>How many reviews it has.</summary>
    public int Reviews { get; init; }

    /// <summary>How many States take part, as State under review or as reviewing State, each counted once.</summary>
    public int States { get; init; }
}
