using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The lots of a plan as <see cref="LoadFlow"/> sees them: who can be drawn by each, whatever other open lots draw.</summary>
/// <remarks>Pots leave out whom the drawings in force forbid. An additional lot whose principal is open may draw whoever fits
/// some principal, or none.</remarks>
internal sealed class FlowLots
{
    private readonly DrawPlan plan;
    private readonly SeatLots[] inForce;
    private readonly PotMembers principals;
    private readonly List<Lot> lots = [];

    internal FlowLots(DrawPlan plan)
    {
        this.plan = plan;
        inForce = [.. Enumerable.Range(0, plan.SeatCount).Select(seat => new SeatLots(plan.PrincipalInForce(seat), -1))];
        principals = new PotMembers(plan);
        var optional = new Dictionary<(int PotStart, uint PotCount, int Row, uint UnderReview), int[]>();
        for (int seat = 0; seat < inForce.Length; seat++)
            AddLots(seat, optional);
    }

    internal int Count => lots.Count;

    /// <summary>By seat, the principal that stays, and no other.</summary>
    internal SeatLots[] InForce() => [.. inForce];

    internal int SeatOf(int lot) => lots[lot].Seat;

    internal bool IsPrincipal(int lot) => lots[lot].IsPrincipal;

    /// <summary>Whether the lot may draw none.</summary>
    internal bool IsOptional(int lot) => !lots[lot].IsPrincipal && inForce[lots[lot].Seat].Principal < 0;

    /// <summary>How many are in the pot of a lot that must draw.</summary>
    internal int PotCount(int lot) => lots[lot].Pot?.Length ?? (int)plan.Tables.Seats[lots[lot].Seat].PotCount;

    internal int InPot(int lot, int index)
    {
        if (lots[lot].Pot is { } pot)
            return pot[index];
        ref readonly PlanTables.Seat seat = ref plan.Tables.Seats[lots[lot].Seat];
        return plan.Tables.Entry(seat.PotStart + index, seat.StepOver);
    }

    internal bool IsInPot(int lot, int state)
    {
        var (seat, _, pot) = lots[lot];
        return pot is null ? principals.Contain(seat, state) : state != plan.Tables.Seats[seat].StepOver && Array.BinarySearch(pot, state) >= 0;
    }

    private void AddLots(int number, Dictionary<(int PotStart, uint PotCount, int Row, uint UnderReview), int[]> optional)
    {
        ref readonly PlanTables.Seat seat = ref plan.Tables.Seats[number];
        if (inForce[number].Principal is var staying and >= 0)
        {
            lots.Add(new Lot(number, false, [.. plan.AdditionalPot(number, staying)]));
            return;
        }

        lots.Add(new Lot(number, true, null));
        var key = (seat.PotStart, seat.PotCount, seat.AdditionalRow, seat.UnderReview);
        if (!optional.TryGetValue(key, out int[]? pot))
            optional.Add(key, pot = AnyAdditional(number));
        if (pot.Length > 0)
            lots.Add(new Lot(number, false, pot));
    }

    /// <summary>Who is in the additional pot for some principal of the seat; the State to step over is left in.</summary>
    private int[] AnyAdditional(int number)
    {
        PlanTables.Seat seat = plan.Tables.Seats[number];
        var states = new SortedSet<int>();
        foreach (uint missing in plan.Pot(number).Select(principal => seat.UnderReview & ~plan.Tables.Instruments[principal]).Where(missing => missing != 0).Distinct())
        {
            var (start, count) = plan.Tables.Additionals[seat.AdditionalRow + (int)missing];
            states.UnionWith(plan.Tables.Entries.AsSpan(start, (int)count + (seat.StepOver == int.MaxValue ? 0 : 1)).ToArray());
        }

        return [.. states];
    }

    /// <summary>One lot.</summary>
    /// <param name="Seat">Its seat.</param>
    /// <param name="IsPrincipal">Whether it is the principal's.</param>
    /// <param name="Pot">Of an additional lot, who can be drawn; null for the principal pot of the compiled plan.</param>
    private readonly record struct Lot(int Seat, bool IsPrincipal, int[]? Pot);
}
