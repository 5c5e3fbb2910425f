using System.Globalization;
using System.Text;

namespace LotDrawing.Rules;

/// <summary>Sorts the States of a plan into kinds: States of one kind are in the same tables, party to the same instruments,
/// of the same classes, serve as often by drawings in force, and own seats with the same pots.</summary>
internal static class StateKinds
{
    /// <summary>By State, the number of its kind, in order of the kinds' first States.</summary>
    internal static int[] Of(DrawPlan plan)
    {
        PlanTables tables = plan.Tables;
        var written = new StringBuilder[plan.States.Length];
        for (int state = 0; state < written.Length; state++)
            written[state] = new StringBuilder(Number(tables.Instruments[state])).Append(' ').AppendJoin('/', plan.Conflicts.Classes.Select(classOf => classOf[state])).Append(' ').Append(plan.LoadInForce(state));

        var known = new Dictionary<(int Start, uint Count), int>();
        for (int number = 0; number < tables.Seats.Length; number++)
        {
            PlanTables.Seat seat = tables.Seats[number];
            In(seat.PotStart, Held(seat, seat.PotCount));
            foreach (uint missing in Missing(tables, number))
            {
                PlanTables.Additional pot = tables.Additionals[seat.AdditionalRow + (int)missing];
                In(pot.Start, Held(seat, pot.Count));
            }
        }

        // After all tables, so that what a State owns stands at the same point for all of its kind.
        for (int number = 0; number < tables.Seats.Length; number++)
        {
            PlanTables.Seat seat = tables.Seats[number];
            if (seat.Owner >= 0)
                written[seat.Owner].Append(" owns ").Append(known[(seat.PotStart, Held(seat, seat.PotCount))]).Append(' ').Append(seat.UnderReview).Append(' ').Append(tables.PrincipalInForce(number));
        }

        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. written.Select(key => kinds.TryGetValue(key.ToString(), out int kind) ? kind : kinds[key.ToString()] = kinds.Count)];

        void In(int start, uint count)
        {
            if (!known.TryAdd((start, count), known.Count))
                return;
            string mark = " in " + Number((uint)known.Count);
            foreach (int state in tables.Entries.AsSpan(start, (int)count))
                written[state].Append(mark);
        }
    }

    /// <summary>How many States a table of the seat holds: one more than can be drawn where it holds the State under review, which is party
    /// to all that can be missing.</summary>
    private static uint Held(in PlanTables.Seat seat, uint drawable) => seat.StepOver == int.MaxValue ? drawable : drawable + 1;

    /// <summary>What can be missing for the seat's principals.</summary>
    private static IEnumerable<uint> Missing(PlanTables tables, int number)
    {
        uint underReview = tables.Seats[number].UnderReview;
        if (tables.PrincipalInForce(number) is var staying and >= 0)
            return [underReview & ~tables.Instruments[staying]];
        return underReview == 0 ? [] : tables.Pot(number).Select(state => underReview & ~tables.Instruments[state]).Where(missing => missing != 0).Distinct();
    }

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
