using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Gives some seats of a plan principal pots of their own, with fewer States.</summary>
internal static class NarrowedPots
{
    internal static PlanTables Of(DrawPlan plan, IReadOnlyDictionary<int, ImmutableArray<int>> pots)
    {
        PlanTables tables = plan.Tables;
        var seats = (PlanTables.Seat[])tables.Seats.Clone();
        var entries = new List<int>(tables.Entries);
        foreach (var (seat, staying) in pots.OrderBy(pot => pot.Key))
        {
            if (seat < 0 || seat >= seats.Length)
                throw new ArgumentException($"There is no seat {seat}; expected 0 to {seats.Length - 1}.", nameof(pots));
            var pot = plan.Pot(seat).ToHashSet();
            if (staying.IsDefaultOrEmpty || staying.Any(state => !pot.Contains(state)) || staying.Distinct().Count() != staying.Length)
                throw new ArgumentException($"{plan.SeatNames[seat]}: the narrowed pot is empty, names a State twice, or names one that is not in the pot.", nameof(pots));

            // The seat's additional tables have the State under review stepped over, and this one has to be read in the same way.
            int stepOver = seats[seat].StepOver;
            seats[seat].PotStart = entries.Count;
            seats[seat].PotCount = (uint)staying.Length;
            entries.AddRange(staying.Concat(stepOver == int.MaxValue ? [] : [stepOver]).Order());
        }

        return tables.With(seats, [.. entries]);
    }
}
