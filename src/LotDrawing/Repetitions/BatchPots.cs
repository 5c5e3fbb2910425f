using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>The pots of a whole roster, and what is needed to see when leaving a few States out empties an additional one.</summary>
internal sealed class BatchPots
{
    /// <exception cref="RefusedException">A seat of the roster can never be filled.</exception>
    internal BatchPots(Roster roster, Mechanism mechanism)
    {
        Numbers = new RosterNumbers(roster, mechanism);
        Plan = DrawPlan.Compile(roster, mechanism).Plan;
        Tables = Plan.Tables;

        var masks = new Dictionary<(int, uint, int, uint), uint[]>();
        MissingMasks = new uint[Tables.Seats.Length][];
        LeastAdditional = new uint[Tables.Seats.Length];
        for (int number = 0; number < Tables.Seats.Length; number++)
        {
            // Seats of one table and the same instruments under review need the same additional pots.
            PlanTables.Seat seat = Tables.Seats[number];
            var key = (seat.PotStart, seat.PotCount, seat.AdditionalRow, seat.UnderReview);
            if (!masks.TryGetValue(key, out uint[]? missing))
                masks.Add(key, missing = [.. Tables.Pot(number).Select(state => seat.UnderReview & ~Tables.Instruments[state]).Where(mask => mask != 0).Distinct()]);
            MissingMasks[number] = missing;
            LeastAdditional[number] = missing.Select(mask => Tables.Additionals[seat.AdditionalRow + (int)mask].Count).DefaultIfEmpty(uint.MaxValue).Min();
        }
    }

    /// <summary>The plan of every seat.</summary>
    internal DrawPlan Plan { get; }

    /// <summary>Its tables.</summary>
    internal PlanTables Tables { get; }

    /// <summary>Which States may serve for which.</summary>
    internal RosterNumbers Numbers { get; }

    /// <summary>By seat, the sets of instruments that some State of its pot is not party to.</summary>
    internal uint[][] MissingMasks { get; }

    /// <summary>By seat, the size of its smallest additional pot.</summary>
    internal uint[] LeastAdditional { get; }

    /// <summary>Whether the sides of a review never overlap and its reviewing States may be of one region, so that its seats have
    /// nothing to do with each other.</summary>
    internal bool SeatsAreApart => Tables.UniformSeats > 0;
}
