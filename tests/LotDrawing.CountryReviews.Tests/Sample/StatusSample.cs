using LotDrawing.CountryReviews.Tests.World;
using LotDrawing.TestKit;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>Makes <c>samples/data/status-2022-06.json</c>: a state of June 2022 that fits every figure published for it.</summary>
internal static class StatusSample
{
    internal static DateOnly AsOf { get; } = new(2022, 6, 21);

    private const string About =
        "Made up. The figures are those published for June 2022; nothing is public about single States, so the drawing is one of this project's own " +
        $"(lots draw --seed \"{SampleDrawing.Seed}\"), and what each State did or did not do is invented to fit the figures.";

    internal static ReviewsFile Build()
    {
        var lots = new SampleLots(2022);
        Drawing drawing = SampleDrawing.Draw(SampleDrawing.Seed);
        var nominations = new SampleNominations(drawing, lots);
        var people = new SamplePeople(drawing, nominations, lots, UntocReviews.Rules.StartOf);
        var reviews = new SampleReviews(drawing, nominations, lots, people.Ready);
        var support = SampleSupport.Events(drawing, people.All, reviews.Events, lots);

        // The order within a day is that of the lists: appointments before what appointed people do.
        IEnumerable<ReviewEvent> events = people.Events.Concat<ReviewEvent>(reviews.Events).Concat(support).OrderBy(happened => happened.Date);
        ReviewPhase phase = ReviewPhase.Open(ReferenceData.Untoc2020, Mechanism.Untoc, drawing, UntocReviews.Rules, people.All).After(events);
        return new ReviewsFile(AsOf, About, phase);
    }
}
