using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Checks a drawing against the rules, straight from the roster: it knows nothing of pots or procedures.</summary>
/// <remarks>An eligibility mistake was once found after the draw (UEFA, 13 December 2021), so every result passes
/// here before it is handed out.</remarks>
public static class RuleCheck
{
    /// <summary>Every rule that the drawing breaks, review by review; empty when it breaks none.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="drawing">What was drawn. A State without a review, or a seat that is not filled, is a breach.</param>
    public static ImmutableArray<Breach> Breaches(Roster roster, Mechanism mechanism, Drawing drawing) =>
        Breaches(roster, mechanism, drawing, mechanism?.Load ?? LoadBounds.None, static (_, _) => false);

    /// <summary>Every rule that drawings in force break, review by review; empty when they break none. An additional State
    /// that is no longer needed, because the principal has joined a Protocol since, may stay; the loads' minimum does not count.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="inForce">The drawings in force.</param>
    /// <param name="drawnNow">The seats just drawn, which must need their additional States; may be empty.</param>
    public static ImmutableArray<Breach> BreachesInForce(Roster roster, Mechanism mechanism, Drawing inForce, ImmutableArray<Review> drawnNow)
    {
        var drawn = drawnNow.SelectMany(review => review.Seats.Select(seat => (review.State, seat.Seat))).ToHashSet();
        return Breaches(roster, mechanism, inForce, mechanism?.Load.WithoutMin() ?? LoadBounds.None, (state, seat) => !drawn.Contains((state, seat)));
    }

    /// <summary>Every rule that one review breaks in itself: seats, sides, instruments, number of States.</summary>
    public static ImmutableArray<Breach> ReviewBreaches(Roster roster, Mechanism mechanism, Review review)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(review);
        var check = new ReviewCheck(roster, mechanism, static (_, _) => false);
        check.Check(review);
        return [.. check.Breaches];
    }

    private static ImmutableArray<Breach> Breaches(Roster roster, Mechanism mechanism, Drawing drawing, LoadBounds load, Func<string, string, bool> spareMayStay)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(drawing);

        var breaches = ImmutableArray.CreateBuilder<Breach>();
        foreach (StateParty state in roster.States)
        {
            if (drawing.ReviewOf(state.Code) is null)
                breaches.Add(new Breach(state.Code, ReviewCheck.Wellformed, "no review", "one review of each State"));
        }

        var check = new ReviewCheck(roster, mechanism, spareMayStay);
        foreach (Review review in drawing.Reviews)
            check.Check(review);
        breaches.AddRange(check.Breaches);
        breaches.AddRange(MutualBreaches(mechanism, drawing));
        breaches.AddRange(LoadBreaches(roster, mechanism, drawing, load));
        return breaches.ToImmutable();
    }

    private static IEnumerable<Breach> MutualBreaches(Mechanism mechanism, Drawing drawing)
    {
        if (mechanism.NoMutualReviews is not { } rule)
            yield break;
        foreach (Review review in drawing.Reviews)
        {
            foreach (string code in review.ReviewingStates)
            {
                if (string.CompareOrdinal(review.State, code) < 0 && drawing.ReviewOf(code)?.IsReviewedBy(review.State) == true)
                    yield return new Breach(review.State, rule, $"{review.State} and {code} review each other", "no mutual reviews");
            }
        }
    }

    private static IEnumerable<Breach> LoadBreaches(Roster roster, Mechanism mechanism, Drawing drawing, LoadBounds bounds)
    {
        if (!bounds.Bind)
            yield break;
        var rule = mechanism.LoadSource ?? new Citation("Load bounds of this call", "");
        foreach (StateParty state in roster.States)
        {
            int load = drawing.ReviewsBy(state.Code).Count();
            if (load < bounds.Min || load > bounds.Max)
                yield return new Breach(state.Code, rule, $"{state.Code} serves in {load} reviews", $"{bounds}");
        }
    }

    /// <summary>One rule that a drawing breaks.</summary>
    /// <remarks>Immutable; any number of threads may use it.</remarks>
    public sealed record Breach
    {
        /// <summary>Creates it from its parts.</summary>
        public Breach(string state, Citation source, string found, string expected) =>
            (State, Source, Found, Expected) = (state, source, found, expected);

        /// <summary>The code of the State whose review or load breaks it.</summary>
        public string State { get; init; }

        /// <summary>The rule.</summary>
        public Citation Source { get; init; }

        /// <summary>What is the case.</summary>
        public string Found { get; init; }

        /// <summary>What the rule asks for.</summary>
        public string Expected { get; init; }

        /// <summary>A result was about to be handed out that breaks a rule: a fault of this library.</summary>
        internal static InvalidOperationException Refusal(IEnumerable<Breach> breaches) =>
            new($"The result breaks a rule and is not handed out:{Environment.NewLine}{string.Join(Environment.NewLine, breaches)}");

        /// <summary>The breach as one line of text.</summary>
        public override string ToString() => $"{State}: {Found}; expected {Expected} ({Source})";
    }
}
