using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Counts the people appointed, each once however many reviews they serve in.</summary>
internal static class PeopleCounting
{
    internal static PeopleFigures Count(ReviewPhase phase)
    {
        var focalPoints = In(phase, Role.FocalPoint);
        var experts = In(phase, Role.Expert);
        var trained = phase.Events.OfType<TrainingHeld>().SelectMany(training => training.People).ToHashSet(StringComparer.Ordinal);
        int women = experts.Count(id => phase.People[id].Female);
        return new PeopleFigures(
            focalPoints.Count,
            experts.Count,
            women,
            Percent(women, experts.Count),
            In(phase, Role.Observer).Select(id => phase.People[id].State).Distinct(StringComparer.Ordinal).Count(),
            focalPoints.Union(experts, StringComparer.Ordinal).Count(trained.Contains));
    }

    /// <summary>A share in per cent, rounded to the nearest whole number, halves up; 0 of nothing.</summary>
    internal static int Percent(int part, int whole) => whole == 0 ? 0 : (int)(((200L * part) + whole) / (2L * whole));

    private static HashSet<string> In(ReviewPhase phase, Role role) =>
        phase.Reviews.Values
            .SelectMany(review => review.Appointments)
            .Where(appointment => appointment.Lasts && appointment.Role == role)
            .Select(appointment => appointment.Person)
            .ToHashSet(StringComparer.Ordinal);
}
