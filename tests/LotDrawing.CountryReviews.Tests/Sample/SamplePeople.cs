using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>Who is appointed where and since when, invented so that the published numbers of people come out.</summary>
internal sealed class SamplePeople
{
    private const int Experts = 823;
    private const int Women = 247;
    private const int StatesWithObservers = 9;
    private const int StatesWithoutExperts = 11;
    private const int FocalPointsReplaced = 6;

    private readonly SampleLots lots;
    private readonly Dictionary<(int Group, string State), DateOnly> since = [];
    private readonly List<CountryReviewEvent> events = [];
    private readonly List<Person> people = [];

    internal SamplePeople(Drawing drawing, SampleNominations nominations, SampleLots lots, Func<int, DateOnly> startOf)
    {
        this.lots = lots;
        var reviews = new SortedDictionary<string, List<Review>>(StringComparer.Ordinal);
        foreach (Review review in drawing.Reviews.Where(review => review.Group < 3))
        {
            foreach (string state in review.ReviewingStates.Prepend(review.State).Where(state => !nominations.IsMissing(review.Group, state)))
            {
                if (!reviews.TryGetValue(state, out List<Review>? own))
                    reviews[state] = own = [];
                own.Add(review);
            }
        }

        // Two States in five are in time; the others take months.
        for (int group = 1; group <= 2; group++)
        {
            foreach (string state in drawing.ParticipantsInGroup(group))
                since[(group, state)] = startOf(group).AddDays(lots.Below(5) < 2 ? 1 + lots.Below(13) : 15 + lots.Below(group == 1 ? 200 : 120));
        }

        var replaced = lots.Shuffled(reviews.Keys).Take(FocalPointsReplaced).ToHashSet();
        foreach ((string state, List<Review> own) in reviews)
            FocalPoint(state, own, replaced.Contains(state));
        AppointExperts(reviews);
        foreach (string state in lots.Shuffled(reviews.Keys).Take(StatesWithObservers).Order(StringComparer.Ordinal))
        {
            people.Add(new Person($"{state}-o1", state, lots.Below(2) == 0));
            Review first = reviews[state][0];
            events.Add(new Appointed(since[(first.Group, state)].AddDays(3), first.State, $"{state}-o1", Role.Observer));
        }
    }

    internal IEnumerable<Person> All => people;

    /// <summary>The appointments, those of one review in their order once sorted by date.</summary>
    internal IEnumerable<CountryReviewEvent> Events => events;

    /// <summary>The day by which all focal points of a review that are ever there are there.</summary>
    internal DateOnly Ready(Review review) => review.ReviewingStates.Prepend(review.State).Max(state => since[(review.Group, state)]);

    // One person for all reviews of a State; where it was replaced, the predecessor held the role for some days before.
    private void FocalPoint(string state, List<Review> own, bool replaced)
    {
        string person = $"{state}-f1";
        people.Add(new Person(person, state, lots.Below(5) < 2));
        if (replaced)
            people.Add(new Person($"{state}-f0", state, lots.Below(5) < 2));
        foreach (Review review in own)
        {
            DateOnly day = since[(review.Group, state)];
            if (!replaced)
            {
                events.Add(new Appointed(day, review.State, person, Role.FocalPoint));
                continue;
            }

            events.Add(new Appointed(day.AddDays(-1), review.State, $"{state}-f0", Role.FocalPoint));
            events.Add(new Replaced(day, review.State, $"{state}-f0", person, Role.FocalPoint));
        }
    }

    private void AppointExperts(SortedDictionary<string, List<Review>> reviews)
    {
        var states = lots.Shuffled(reviews.Keys).Skip(StatesWithoutExperts).Order(StringComparer.Ordinal).ToList();
        var counts = states.ToDictionary(state => state, _ => 2);
        for (int left = Experts - (2 * states.Count); left > 0; left--)
            counts[states[lots.Below(states.Count)]]++;
        var women = new Queue<bool>(lots.Shuffled(Enumerable.Range(0, Experts).Select(index => index < Women)));
        foreach (string state in states)
        {
            List<Review> own = reviews[state];
            for (int index = 0; index < Math.Max(counts[state], own.Count); index++)
            {
                // Each expert serves in a review; where there are more reviews than experts, some serve in several.
                string person = $"{state}-e{1 + (index % counts[state])}";
                if (index < counts[state])
                    people.Add(new Person(person, state, women.Dequeue()));
                Review review = own[index % own.Count];
                events.Add(new Appointed(since[(review.Group, state)].AddDays(lots.Below(25)), review.State, person, Role.Expert));
            }
        }
    }
}
