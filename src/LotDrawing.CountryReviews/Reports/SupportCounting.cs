using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Counts support and dialogue.</summary>
internal static class SupportCounting
{
    internal static SupportFigures Count(ReviewPhase phase)
    {
        var trainings = phase.Events.OfType<TrainingHeld>().ToList();
        var officials = trainings.SelectMany(training => training.Officials).ToList();
        var dialogues = phase.Events.OfType<DialogueHeld>().ToList();
        return new SupportFigures(
            trainings.Count,
            officials.Sum(sent => sent.Count),
            officials.Select(sent => sent.State).Distinct(StringComparer.Ordinal).Count(),
            phase.Events.OfType<ConsultationFacilitated>().Count(),
            phase.Events.OfType<NeedsSurveyed>().Count(),
            dialogues.Count,
            dialogues.Count == 0 ? null : dialogues[0].Date);
    }
}
