namespace LotDrawing.CountryReviews.Reports;

/// <summary>The people appointed in all reviews together, each counted once however many reviews they serve in.</summary>
public sealed record PeopleFigures
{
    /// <summary>Creates it from its parts.</summary>
    public PeopleFigures(int focalPoints, int experts, int womenExperts, int womenPercent, int statesWithObservers, int trained) =>
        (FocalPoints, Experts, WomenExperts, WomenPercent, StatesWithObservers, Trained) = (focalPoints, experts, womenExperts, womenPercent, statesWithObservers, trained);

    /// <summary>How many focal points.</summary>
    public int FocalPoints { get; init; }

    /// <summary>How many governmental experts.</summary>
    public int Experts { get; init; }

    /// <summary>How many of the experts are women.</summary>
    public int WomenExperts { get; init; }

    /// <summary>The same in per cent, rounded to the nearest whole number, halves up; 0 without experts.</summary>
    public int WomenPercent { get; init; }

    /// <summary>How many States have appointed observers.</summary>
    public int StatesWithObservers { get; init; }

    /// <summary>How many of the focal points and experts have received training.</summary>
    public int Trained { get; init; }
}
