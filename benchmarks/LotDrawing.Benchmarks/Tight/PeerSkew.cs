using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>How far drawings are from the law: the same-region seats of the first regional group, of four States all party to everything. No rule joins them
/// to the other seats and no additional State is drawn, so that the law gives each of their valid fillings the same chance; there
/// are few enough to be enumerated.</summary>
internal sealed class PeerSkew
{
    private readonly int[] seats;
    private readonly Dictionary<string, int> counts = [];
    private int draws;

    internal PeerSkew(Roster roster, DrawPlan plan)
    {
        string region = roster.States[0].RegionalGroup;
        seats = [.. Enumerable.Range(0, plan.SeatCount).Where(seat => roster[plan.States[plan.OwnerOf(seat)]].RegionalGroup == region && roster[plan.States[plan.Pot(seat)[0]]].RegionalGroup == region)];
        Fill([], plan);
    }

    /// <summary>How many fillings are valid.</summary>
    internal int Valid => counts.Count;

    internal void Add(SeatLots[] drawn)
    {
        counts[string.Join(' ', seats.Select(seat => drawn[seat].Principal))]++;
        draws++;
    }

    /// <summary>The total variation distance of what was counted from the law, sampling noise included.</summary>
    internal double Variation => counts.Values.Sum(count => Math.Abs(((double)count / draws) - (1.0 / Valid))) / 2;

    /// <summary>Lists every filling in which no two States review each other.</summary>
    private void Fill(int[] filled, DrawPlan plan)
    {
        if (filled.Length == seats.Length)
        {
            counts.Add(string.Join(' ', filled), 0);
            return;
        }

        int owner = plan.OwnerOf(seats[filled.Length]);
        foreach (int state in plan.Pot(seats[filled.Length]))
        {
            if (!Enumerable.Range(0, filled.Length).Any(before => plan.OwnerOf(seats[before]) == state && filled[before] == owner))
                Fill([.. filled, state], plan);
        }
    }
}
