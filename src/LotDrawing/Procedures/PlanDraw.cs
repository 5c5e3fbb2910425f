using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The draw of a plan from a seed.</summary>
/// <remarks>The seats are drawn under the label <c>reviewers</c>, as those of a roster are (docs/algorithm.md, section 1).
/// Drawing again takes the stream on from where it is.
/// For one thread at a time.</remarks>
public sealed class PlanDraw
{
    private readonly Plan plan;
    private readonly SeatDraw draw;
    private LotStream lots;

    /// <summary>Prepares a draw.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seed">The seed as text.</param>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    /// <exception cref="RefusedException">The options' load bounds contradict the plan.</exception>
    /// <exception cref="ArgumentException">The seed is not valid Unicode.</exception>
    public PlanDraw(Plan plan, string seed, DrawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        DrawOptions chosen = options ?? new DrawOptions();
        this.plan = chosen.Load is { } load ? plan.With(load) : plan;
        draw = new SeatDraw(DrawPlan.Compile(this.plan).Plan, chosen);
        lots = LotStream.Open(seed, LotLabel.Of(LotLabel.Reviewers, chosen.Rehearsal));
    }

    /// <summary>Draws once.</summary>
    /// <inheritdoc cref="PlanDraw(Plan, string, DrawOptions?)" path="/param|/exception"/>
    public static DrawResult<ImmutableArray<PlanDraw.Seat>> Run(Plan plan, string seed, DrawOptions? options = null) => new PlanDraw(plan, seed, options).Next();

    /// <summary>The next draw of the stream; the first is the draw that counts.</summary>
    /// <exception cref="InvalidOperationException">The result breaks a rule, which would be a fault of this library; nothing is handed out.</exception>
    public DrawResult<ImmutableArray<PlanDraw.Seat>> Next()
    {
        switch (draw.Next(ref lots))
        {
            case DrawEnd.Infeasible:
                return new DrawResult<ImmutableArray<PlanDraw.Seat>>.Infeasible(draw.Reason);
            case DrawEnd.GaveUp:
                return new DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp(draw.Account.GaveUp, draw.Advice, draw.Account);
            case DrawEnd.NotDecided:
                return new DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp($"not decided: {draw.Reason}");
            case DrawEnd.NotServed:
                return new DrawResult<ImmutableArray<PlanDraw.Seat>>.GaveUp(draw.Reason);
            default:
                var seats = Seats();
                var breaches = SeatRules.Breaches(plan, seats);
                return breaches.IsEmpty ? new DrawResult<ImmutableArray<PlanDraw.Seat>>.Drawn(seats, draw.Account) : throw RuleCheck.Breach.Refusal(breaches);
        }
    }

    private ImmutableArray<PlanDraw.Seat> Seats()
    {
        var seats = ImmutableArray.CreateBuilder<PlanDraw.Seat>(plan.Seats.Length);
        foreach (SeatLots seat in draw.Drawn)
            seats.Add(new PlanDraw.Seat(plan.Seats[seats.Count].Id, plan.Participants[seat.Principal]));
        return seats.MoveToImmutable();
    }

    /// <summary>Who is drawn for a seat of a plan.</summary>
    public sealed record Seat
    {
        /// <summary>Creates it from its parts.</summary>
        public Seat(string id, string drawn) =>
            (Id, Drawn) = (id, drawn);

        /// <summary>The seat's id.</summary>
        public string Id { get; init; }

        /// <summary>The participant.</summary>
        public string Drawn { get; init; }
    }
}
