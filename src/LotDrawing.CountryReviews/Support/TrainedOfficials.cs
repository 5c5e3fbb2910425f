namespace LotDrawing.CountryReviews.Support;

/// <summary>How many officials a State sent to a training.</summary>
public sealed record TrainedOfficials
{
    /// <summary>Creates it from its parts.</summary>
    public TrainedOfficials(string state, int count) =>
        (State, Count) = (state, count);

    /// <summary>The code of the State.</summary>
    public string State { get; init; }

    /// <summary>How many, at least 1.</summary>
    public int Count { get; init; }
}
