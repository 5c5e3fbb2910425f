using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.Solver.Tests.Conflicts;

/// <summary>Whether some of the rules of a draw can be kept together, by trying every way to fill or leave open every seat.</summary>
/// <remarks>Reads the rules from their documentation: a seat that need not be filled may stay open, an additional State that
/// need not be drawn may be left out, a load without a bound may be anything.</remarks>
internal sealed class NaiveConflict(NaiveDraw draw, DrawPlan plan)
{
    public bool CanKeep(IReadOnlyCollection<ConflictingRule> rules) => Ways(rules).Any(way => Keeps(way, rules));

    private IEnumerable<List<NaiveChoice?>> Ways(IReadOnlyCollection<ConflictingRule> rules)
    {
        IEnumerable<List<NaiveChoice?>> ways = [[]];
        for (int seat = 0; seat < draw.Seats.Count; seat++)
        {
            var choices = new List<NaiveChoice?>(draw.Seats[seat].Choices);
            if (!rules.Contains(new ConflictingRule.InstrumentsCovered()))
                choices.AddRange(draw.Seats[seat].Choices.Where(choice => choice.Additional is not null).DistinctBy(choice => choice.Principal).Select(choice => choice with { Additional = null }));
            if (!rules.Contains(new ConflictingRule.SeatFilled(seat)))
                choices.Add(null);
            ways = ways.SelectMany(way => choices.Select(choice => way.Append(choice).ToList()));
        }

        return ways;
    }

    private bool Keeps(List<NaiveChoice?> way, IReadOnlyCollection<ConflictingRule> rules)
    {
        var reviews = draw.Seats.Zip(way).SelectMany(pair => (pair.Second?.States ?? []).Select(state => (pair.First.Owner, State: state))).ToList();
        var owned = reviews.Where(review => review.Owner is not null).ToList();
        return rules.All(rule => rule switch
        {
            ConflictingRule.MostLoad load => reviews.Count(review => review.State == plan.States[load.State]) <= draw.Load.Max,
            ConflictingRule.LeastLoad load => reviews.Count(review => review.State == plan.States[load.State]) >= draw.Load.Min,
            ConflictingRule.NoMutualReviews => !owned.Exists(review => owned.Contains((review.State, review.Owner!))),
            ConflictingRule.InOneReview(0) => owned.Distinct().Count() == owned.Count,
            ConflictingRule.InOneReview(1) => owned.Select(review => (review.Owner, draw.Region!(review.State))).Distinct().Count() == owned.Count,
            ConflictingRule.SeatFilled or ConflictingRule.InstrumentsCovered => true, // no choice above leaves these out
            _ => throw new ArgumentException($"Not a rule that is enumerated here: {rule}", nameof(rules)),
        });
    }
}
