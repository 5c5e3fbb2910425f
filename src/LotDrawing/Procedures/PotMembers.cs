using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>Answers whether a State is in a seat's principal pot, in the hot loop.</summary>
/// <remarks>Seats with equal pots share one table, so there are few sets of bits. A plan of very many different pots is searched
/// instead, as bits would take the product of seats and States.</remarks>
internal sealed class PotMembers
{
    private const long MostWords = 1 << 22;

    private readonly PlanTables tables;
    private readonly ulong[]? bits;
    private readonly int[] rows = [];

    /// <param name="plan">The plan.</param>
    /// <param name="mostWords">The most words of bits that it may take; tests set it, so that the search is asked too.</param>
    internal PotMembers(DrawPlan plan, long mostWords = MostWords)
    {
        tables = plan.Tables;
        int words = (plan.States.Length + 63) / 64;
        var starts = new Dictionary<(int Start, uint Count, bool Steps), int>();
        rows = new int[tables.Seats.Length];
        for (int seat = 0; seat < rows.Length; seat++)
        {
            ref readonly PlanTables.Seat s = ref tables.Seats[seat];
            var key = (s.PotStart, s.PotCount, s.StepOver != int.MaxValue);
            if (!starts.TryGetValue(key, out int row))
                starts.Add(key, row = starts.Count);
            rows[seat] = row * words;
        }

        if ((long)starts.Count * words > mostWords)
            return;
        bits = new ulong[starts.Count * words];
        foreach (var ((start, count, steps), row) in starts)
        {
            // Where the State under review is stepped over, the table has one more entry than can be drawn.
            foreach (int state in tables.Entries.AsSpan(start, (int)count + (steps ? 1 : 0)))
                bits[(row * words) + (state / 64)] |= 1ul << (state % 64);
        }
    }

    internal bool Contain(int seat, int state)
    {
        ref readonly PlanTables.Seat s = ref tables.Seats[seat];
        if (state == s.StepOver)
            return false;
        if (bits is not null)
            return (bits[rows[seat] + (state >> 6)] >> (state & 63) & 1) != 0;
        int length = (int)s.PotCount + (s.StepOver == int.MaxValue ? 0 : 1);
        return tables.Entries.AsSpan(s.PotStart, length).BinarySearch(state) >= 0;
    }
}
