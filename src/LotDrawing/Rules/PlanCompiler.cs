namespace LotDrawing.Rules;

/// <summary>Compiles a plan of seats and pots that came as such: participants are its States, each seat a review of its own.</summary>
internal static class PlanCompiler
{
    internal static PlanCompilation Compile(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);

        int participants = plan.Participants.Length;
        var numbers = new Dictionary<string, int>(participants, StringComparer.Ordinal);
        foreach (string participant in plan.Participants)
            numbers.Add(participant, numbers.Count);

        var entries = new List<int>();
        var seats = new PlanTables.Seat[plan.Seats.Length];
        int[] firstSeat = new int[participants];
        int[] ownSeats = new int[participants];
        Array.Fill(firstSeat, -1);
        for (int i = 0; i < seats.Length; i++)
        {
            Plan.Seat seat = plan.Seats[i];
            int owner = plan.NoMutual && numbers.TryGetValue(seat.Id, out int number) ? number : -1;
            if (owner >= 0)
            {
                firstSeat[owner] = i;
                ownSeats[owner] = 1;
            }

            seats[i] = new PlanTables.Seat
            {
                Owner = owner,
                PotStart = entries.Count,
                PotCount = (uint)seat.Pot.Length,
                StepOver = int.MaxValue,
                ReviewStart = i,
            };
            entries.AddRange(seat.Pot.Select(name => numbers[name]));
        }

        var tables = new PlanTables
        {
            Seats = seats,
            Entries = [.. entries],
            Additionals = [default],
            Instruments = new uint[participants],
            FirstSeat = firstSeat,
            OwnSeats = ownSeats,
            Order = [],
            ComponentStarts = [0],
            UniformSeats = 0,
        };
        var conflicts = new Conflicts(plan.NoMutual);
        var (order, starts) = SeatLinks.Find(tables, conflicts).InOrder();
        return new PlanCompilation(new DrawPlan(
            tables.With(order, starts), plan.Participants, [.. plan.Seats.Select(seat => seat.Id)], plan.Load, conflicts, new int[participants]));
    }
}
