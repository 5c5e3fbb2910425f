using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Draws what a record announced, from a seed. docs/record-format.md, section 5.</summary>
internal sealed class RecordDraw
{
    private readonly RecordState state;
    private readonly Announced announced;
    private readonly Seed seed;
    private readonly long limit;
    private readonly CancellationToken cancellation;
    private readonly IProgress<long>? progress;
    private long words;

    private RecordDraw(RecordState state, Announced announced, Seed seed, long limit, CancellationToken cancellation, IProgress<long>? progress)
    {
        this.state = state;
        this.announced = announced;
        this.seed = seed;
        this.limit = limit;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /// <summary>Draws what is open, within the words that the record has left. Null after a fault.</summary>
    internal static Drawn? Run(RecordState state, Seed seed, FaultList faults, CancellationToken cancellation, IProgress<long>? progress) =>
        Run(state, state.Open!.Announced, seed, RecordState.MostWords - state.Words, faults, cancellation, progress);

    /// <summary>Draws something announced within so many words. Null after a fault.</summary>
    internal static Drawn? Run(
        RecordState state, Announced announced, Seed seed, long limit, FaultList faults, CancellationToken cancellation, IProgress<long>? progress)
    {
        var draw = new RecordDraw(state, announced, seed, limit, cancellation, progress);
        try
        {
            Drawn? drawn = draw.Run(faults);
            if (drawn is not null && drawn.Words > limit)
                throw new LotLimitException(limit);
            return drawn;
        }
        catch (LotLimitException)
        {
            faults.Add("drawing", $"no valid drawing within {limit} words of the stream", $"one: all drawings of a record together read at most 20000000{draw.Advice}");
            return null;
        }
    }

    /// <summary>Where load bounds are what makes nearly every drawing void: what would draw it, and why that does not serve.</summary>
    private string Advice
    {
        get
        {
            Mechanism mechanism = announced.Basis.Mechanism;
            string why = announced.DrawsReviewers ? LoadsKind.WhyNot(mechanism, announced.Basis.Roster.Count) : "";
            return why.Length == 0 ? "" : $"; under loads of {mechanism.Load} nearly every drawing is void, and the loads procedure, which would draw it, does not serve: {why}; wider bounds would help";
        }
    }

    /// <summary>The stream of a drawing's label, from its first word.</summary>
    internal static LotStream Stream(RecordKind kind, string label, Seed seed) => LotStream.Open(seed.Text, LotLabel.Of(label, kind == RecordKind.Rehearsal));

    /// <summary>The plan of the seats to be drawn, groups being drawn; or every reason why there is none.</summary>
    internal static PlanCompilation Compile(Announced announced, Phase basis) => announced.DrawsReviewers
        ? DrawPlan.Compile(basis.Roster, basis.Mechanism)
        : DrawPlan.Compile(basis.Roster, basis.Mechanism, basis.ToDrawing()!, announced.Seats);

    /// <summary>The group of each State by its index in the roster, as lists of codes.</summary>
    internal static ImmutableArray<ImmutableArray<string>> Listed(Roster roster, ImmutableArray<int> sizes, ImmutableArray<int> groupOf) =>
        [.. sizes.Select((_, group) => roster.States.Where((_, i) => groupOf[i] == group + 1).Select(state => state.Code).ToImmutableArray())];

    private Drawn? Run(FaultList faults)
    {
        Phase basis = announced.Basis;
        ImmutableArray<ImmutableArray<string>>? groups = null;
        if (announced.Sizes is { } sizes)
        {
            LotStream lots = Open(LotLabel.Groups);
            groups = Listed(basis.Roster, sizes, GroupDrawing.Draw(basis.Roster, sizes, ref lots));
            words += lots.Taken;
            basis = basis.WithGroups(groups.Value, 0);
        }

        if (!announced.DrawsReviewers && announced.Seats.IsEmpty)
            return new Drawn(groups, null, words);
        PlanCompilation compilation = Compile(announced, basis);
        if (!compilation.IsPossible)
        {
            foreach (PlanFault fault in compilation.Faults)
                faults.Add("drawing", $"no valid drawing exists: {fault}", "seats that can be filled");
            return null;
        }

        if (Seats(compilation.Plan, basis, faults) is not { } reviews)
            return null;
        Check(basis, reviews);
        return new Drawn(groups, reviews, words);
    }

    private ImmutableArray<Review>? Seats(DrawPlan plan, Phase basis, FaultList faults)
    {
        // An amendment may have put the maximum below what a State serves in already: then every drawing is void.
        int[] overloaded = [.. Enumerable.Range(0, plan.States.Length).Where(state => plan.LoadInForce(state) > plan.Load.Max)];
        foreach (int state in overloaded)
            faults.Add("drawing", $"no valid drawing exists: {plan.States[state]} serves in {plan.LoadInForce(state)} reviews by drawings in force, under loads of {plan.Load}", "load bounds that can be met");
        if (overloaded.Length > 0)
            return null;

        LotStream lots = Open(announced.Label);
        ISeatProcedure procedure = announced.DrawsReviewers && state.Algorithm == RecordAlgorithm.LoadsV1
            ? new LoadsProcedure(announced.LoadsTables(plan, cancellation), new LoadsProcedure.Options { RoundLimit = long.MaxValue, Cancellation = cancellation })
            : new ExactProcedure(plan, long.MaxValue);
        DrawEnd end = procedure.Draw(ref lots);
        words += lots.Taken;
        if (end == DrawEnd.Drawn)
            return Reviews(announced, basis, plan, procedure.Drawn);
        faults.Add("drawing", $"no valid drawing exists: {procedure.Reason}", "load bounds that can be met");
        return null;
    }

    /// <summary>The seats drawn as reviews, in order of the States' codes.</summary>
    internal static ImmutableArray<Review> Reviews(Announced announced, Phase basis, DrawPlan plan, ReadOnlySpan<SeatLots> drawn)
    {
        Mechanism mechanism = basis.Mechanism;
        IEnumerable<(string State, string Seat)> seats = announced.DrawsReviewers
            ? basis.Roster.States.SelectMany(state => mechanism.Seats.Select(seat => (state.Code, seat.Id)))
            : announced.Seats.Select(seat => (seat.State, seat.Seat)).OrderBy(seat => seat.State, StringComparer.Ordinal).ThenBy(seat => mechanism.SeatIndex(seat.Seat));
        var reviews = ImmutableArray.CreateBuilder<Review>();
        int number = 0; // as the plan numbers them
        foreach (var review in seats.GroupBy(seat => seat.State, StringComparer.Ordinal))
        {
            var filled = ImmutableArray.CreateBuilder<FilledSeat>();
            foreach (var (_, seat) in review)
            {
                SeatLots lots = drawn[number++];
                filled.Add(new FilledSeat(seat, plan.States[lots.Principal], lots.Additional < 0 ? null : plan.States[lots.Additional]));
            }

            reviews.Add(new Review(review.Key, basis.Reviews![review.Key].Group, filled.ToImmutable()));
        }

        return reviews.ToImmutable();
    }

    /// <summary>Every result is checked against the rules by code that knows nothing of pots before it is handed out. An
    /// amendment may have left drawings in force that the rules of now do not allow: those do not count.</summary>
    private void Check(Phase basis, ImmutableArray<Review> reviews)
    {
        Phase after = basis.WithSeats(reviews, 0, announced.AdditionalOnly);
        var breaches = announced.DrawsReviewers
            ? RuleCheck.Breaches(after.Roster, after.Mechanism, after.ToDrawing()!)
            : RuleCheck.BreachesInForce(after.Roster, after.Mechanism, after.ToDrawing()!, reviews);
        if (!breaches.IsEmpty && !announced.DrawsReviewers)
            breaches = [.. breaches.Except(RuleCheck.BreachesInForce(state.Phase.Roster, state.Phase.Mechanism, state.Phase.ToDrawing()!, []))];
        if (!breaches.IsEmpty)
            throw RuleCheck.Breach.Refusal(breaches);
    }

    private LotStream Open(string label) =>
        LotStream.Open(seed.Text, LotLabel.Of(label, state.Kind == RecordKind.Rehearsal), limit - words, cancellation, progress);
}
