using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>Seats that a change of a phase draws by the exact procedure, all others being in force.</summary>
/// <param name="Roster">The States parties from now on.</param>
/// <param name="Mechanism">The rules.</param>
/// <param name="InForce">The drawings in force; what the seats have in them does not count.</param>
/// <param name="Seats">The seats; there may be none.</param>
internal sealed record SeatDrawing(Roster Roster, Mechanism Mechanism, Drawing InForce, ImmutableArray<SeatToDraw> Seats)
{
    /// <summary>Draws the seats.</summary>
    /// <param name="groupOf">The group of a State under review.</param>
    /// <param name="after">The phase with the seats drawn; it checks them.</param>
    /// <param name="voidLimit">After how many voids to give up.</param>
    /// <param name="lots">Where the lots come from.</param>
    internal PhaseChange Draw<TLots>(Func<string, int> groupOf, Func<ImmutableArray<Review>, PhaseState> after, long voidLimit, ref TLots lots)
        where TLots : struct, ILotSource
    {
        if (Seats.IsEmpty)
            return new PhaseChange.NothingToDraw(after([]));
        PlanCompilation compilation = DrawPlan.Compile(Roster, Mechanism, InForce, Seats);
        if (!compilation.IsPossible)
            return new PhaseChange.Impossible(compilation.Faults);
        if (ValidDrawing.Exists(compilation.Plan) == false)
            return new PhaseChange.NoValidDrawing(0);

        var procedure = new ExactProcedure(compilation.Plan, voidLimit);
        if (!procedure.TryDraw(ref lots))
            return new PhaseChange.NoValidDrawing(procedure.Voids);
        var reviews = Reviews(compilation.Plan, procedure.Drawn, groupOf);
        return new PhaseChange.Drawn(after(reviews), reviews, procedure.Lots, procedure.Voids);
    }

    private ImmutableArray<Review> Reviews(DrawPlan plan, ReadOnlySpan<SeatLots> drawn, Func<string, int> groupOf)
    {
        var reviews = ImmutableArray.CreateBuilder<Review>();
        var ordered = Seats.OrderBy(seat => seat.State, StringComparer.Ordinal).ThenBy(seat => Mechanism.SeatIndex(seat.Seat)).ToList();
        for (int number = 0; number < ordered.Count; number++) // as the plan numbers them
        {
            string? additional = drawn[number].Additional < 0 ? null : plan.States[drawn[number].Additional];
            var filled = new FilledSeat(ordered[number].Seat, plan.States[drawn[number].Principal], additional);
            if (reviews.Count > 0 && reviews[^1].State == ordered[number].State)
                reviews[^1] = reviews[^1] with { Seats = reviews[^1].Seats.Add(filled) };
            else
                reviews.Add(new Review(ordered[number].State, groupOf(ordered[number].State), [filled]));
        }

        return reviews.ToImmutable();
    }
}
