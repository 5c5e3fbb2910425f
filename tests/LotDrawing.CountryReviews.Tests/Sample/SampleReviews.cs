using System.Collections.Immutable;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>How far each review has come, invented so that the published numbers of stages, consultations and languages come out.</summary>
internal sealed class SampleReviews
{
    private readonly SampleLots lots;
    private readonly Func<Review, DateOnly> ready;
    private readonly List<CountryReviewEvent> events = [];
    private readonly Queue<ImmutableArray<WorkingLanguage>> languages;

    internal SampleReviews(Drawing drawing, SampleNominations nominations, SampleLots lots, Func<Review, DateOnly> ready)
    {
        this.lots = lots;
        this.ready = ready;

        // 18 English, 2 Spanish, 1 French; 4 English and Arabic, 3 English and Spanish, 3 English and French, 1 English and Chinese.
        string[] agreed = [.. Enumerable.Repeat("E", 18), "S", "S", "F", "AE", "AE", "AE", "AE", "ES", "ES", "ES", "EF", "EF", "EF", "CE"];
        languages = new(lots.Shuffled(agreed).Select(letters => letters.Select(letter => WorkingLanguages.OfLetter($"{letter}")!.Value).ToImmutableArray()));

        // Group one: what is complete advances, and one review whose reviewing State is missing does all the same.
        var one = Complete(drawing, nominations, 1);
        Consulting(one.Slice(0, 7));
        one.Slice(7, 7).ForEach(review => Begun(review, consulted: true));
        one.Slice(14, 16).ForEach(Feedback);
        Listed(one[30]);
        Review meanwhile = drawing.ReviewsInGroup(1).First(review => nominations.Missing(review).Any() && !nominations.IsMissing(1, review.State));
        events.Add(new QuestionnaireBegun(ready(meanwhile).AddDays(60), meanwhile.State, Actor.Of($"{meanwhile.State}-f1")));

        // Group two: of 25 that are complete, 15 have begun the questionnaire; 6 of these have consulted, and one agreed in writing.
        var two = Complete(drawing, nominations, 2);
        two.Slice(0, 6).ForEach(review => Begun(review, consulted: true));
        two.Slice(6, 9).ForEach(review => Begun(review, consulted: false));
        Languages(two[6], ready(two[6]).AddDays(20));
    }

    /// <summary>The events of all reviews; those of one review in their order.</summary>
    internal IEnumerable<CountryReviewEvent> Events => events;

    // The earliest first: what has come farthest had its nominations longest.
    private List<Review> Complete(Drawing drawing, SampleNominations nominations, int group)
    {
        var complete = drawing.ReviewsInGroup(group).Where(review => !nominations.Missing(review).Any()).OrderByDescending(ready).ThenBy(review => review.State, StringComparer.Ordinal);
        return group == 1 ? [.. complete] : lots.Shuffled(complete);
    }

    // Seven at the preliminary consultation: four held without agreement on the languages, one with, two only opened,
    // where a reviewing State's focal point does not answer.
    private void Consulting(List<Review> reviews)
    {
        foreach (Review review in reviews)
        {
            int index = reviews.IndexOf(review);
            DateOnly opened = Opened(review);
            if (index < 5)
                events.Add(new ConsultationHeld(opened.AddDays(14), review.State, Actor.Secretariat));
            if (index < 4)
                events.Add(new LanguagesNotAgreed(opened.AddDays(14), review.State, Actor.Secretariat, index % 2 == 0 ? [review.Seats[1].Principal] : []));
            else if (index == 4)
                Languages(review, opened.AddDays(14));
            else
                events.Add(new FocalPointSilent(opened.AddDays(45), review.State, review.Seats[0].Principal));
        }
    }

    private DateOnly Opened(Review review)
    {
        DateOnly opened = ready(review).AddDays(5 + lots.Below(10));
        events.Add(new ConsultationOpened(opened, review.State, Actor.Of($"{review.State}-f1")));
        return opened;
    }

    private DateOnly Begun(Review review, bool consulted)
    {
        DateOnly opened = Opened(review);
        if (consulted)
        {
            events.Add(new ConsultationHeld(opened.AddDays(10), review.State, Actor.Secretariat));
            Languages(review, opened.AddDays(10));
        }

        events.Add(new QuestionnaireBegun(opened.AddDays(20), review.State, Actor.Of($"{review.State}-f1")));
        return opened.AddDays(20);
    }

    private DateOnly Submitted(Review review)
    {
        DateOnly submitted = Begun(review, consulted: true).AddDays(60 + lots.Below(120));
        events.Add(new QuestionnaireSubmitted(submitted, review.State, Actor.Of($"{review.State}-f1")));
        return submitted;
    }

    // Two in three have the feedback of one reviewing State.
    private void Feedback(Review review)
    {
        DateOnly submitted = Submitted(review);
        if (lots.Below(3) < 2)
            events.Add(new FeedbackGiven(submitted.AddDays(60 + lots.Below(150)), review.State, Actor.Of($"{review.Seats[lots.Below(2)].Principal}-f1")));
    }

    private void Listed(Review review)
    {
        DateOnly submitted = Submitted(review);
        foreach (string state in review.ReviewingStates)
            events.Add(new FeedbackGiven(submitted.AddDays(150), review.State, Actor.Of($"{state}-f1")));
    }

    private void Languages(Review review, DateOnly on) =>
        events.Add(new LanguagesAgreed(on, review.State, Actor.Secretariat, languages.Dequeue(), []));
}
