using System.Collections.Immutable;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>Trainings, surveys and dialogue, invented so that the published numbers come out: 64 trainings, over 1,500
/// officials of 120 States, 35 consultations, the first dialogue on 6 May 2022.</summary>
internal static class SampleSupport
{
    private const int Trainings = 64;
    private const int States = 120;
    private const int Surveys = 12;

    internal static IEnumerable<SupportEvent> Events(Drawing drawing, IEnumerable<Person> people, IEnumerable<CountryReviewEvent> reviews, SampleLots lots)
    {
        var states = lots.Shuffled(drawing.Reviews.Select(review => review.State)).Take(States).ToList();
        var known = people.GroupBy(person => person.State).ToDictionary(of => of.Key, of => of.Select(person => person.Id).ToList());
        DateOnly day = new(2020, 10, 20);
        for (int training = 0; training < Trainings; training++)
        {
            var officials = Enumerable.Range(0, 8)
                .Select(index => new TrainedOfficials(states[((training * 8) + index) % States], 1 + lots.Below(5))).ToImmutableArray();
            var among = officials.Where(sent => known.ContainsKey(sent.State)).SelectMany(sent => known[sent.State].Skip(lots.Below(3)).Take(Math.Min(2, sent.Count)));
            yield return new TrainingHeld(day, officials, [.. among.Order(StringComparer.Ordinal)]);
            day = day.AddDays(6 + lots.Below(7));
        }

        foreach (ConsultationHeld held in reviews.OfType<ConsultationHeld>())
            yield return new ConsultationFacilitated(held.Date, held.Review);
        foreach (string state in states.Take(Surveys))
            yield return new NeedsSurveyed(new DateOnly(2021, 3, 1).AddDays(lots.Below(400)), state);
        yield return new DialogueHeld(new DateOnly(2022, 5, 6));
    }
}
