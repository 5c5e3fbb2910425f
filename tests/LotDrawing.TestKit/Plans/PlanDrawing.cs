using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.TestKit.Plans;

/// <summary>What the seats of a roster's plan hold, as a drawing of one group.</summary>
public static class PlanDrawing
{
    /// <summary>The drawing.</summary>
    /// <param name="plan">The plan of all seats of a roster.</param>
    /// <param name="mechanism">Whose seats they are.</param>
    /// <param name="drawn">By seat, what it holds.</param>
    public static Drawing Of(DrawPlan plan, Mechanism mechanism, IEnumerable<SeatLots> drawn)
    {
        string[] seats = [.. mechanism.Seats.Select(rule => rule.Id)];
        return new Drawing(1, drawn.Chunk(seats.Length).Select((own, review) => new Review(
            plan.States[plan.OwnerOf(review * seats.Length)],
            1,
            [.. own.Select((lots, i) => new FilledSeat(seats[i], plan.States[lots.Principal], lots.Additional < 0 ? null : plan.States[lots.Additional]))])));
    }
}
