using System.Collections.Immutable;

namespace LotDrawing.TestKit.Naive;

/// <summary>Every valid drawing of a roster without additional States, by trying State after State, seat after seat. Straight
/// from the rules: it knows no plan, no region counts, no weights. Under these rules all valid drawings have one chance.</summary>
public sealed class NaiveLoads
{
    private readonly Roster roster;
    private readonly Mechanism mechanism;
    private readonly List<int>[] reviewers;
    private readonly int[] loads;
    private readonly HashSet<ulong> found = [];

    private NaiveLoads(Roster roster, Mechanism mechanism)
    {
        (this.roster, this.mechanism) = (roster, mechanism);
        reviewers = [.. roster.States.Select(_ => new List<int>())];
        loads = new int[roster.Count];
    }

    /// <summary>All valid drawings as numbers: see <see cref="Key"/>.</summary>
    public static HashSet<ulong> Drawings(Roster roster, Mechanism mechanism)
    {
        if (roster.Count > 16 || roster.Count * mechanism.Seats.Length > 16)
            throw new ArgumentException("More than 16 States or seats do not fit the number that stands for a drawing.", nameof(roster));
        var naive = new NaiveLoads(roster, mechanism);
        naive.Fill(0);
        return naive.found;
    }

    /// <summary>A drawing as a number: four bits a seat, in order.</summary>
    public static ulong Key(IEnumerable<int> drawn) => drawn.Aggregate(0UL, (key, state) => (key << 4) | (uint)state);

    private void Fill(int seat)
    {
        ImmutableArray<SeatRule> rules = mechanism.Seats;
        if (seat == roster.Count * rules.Length)
        {
            if (loads.All(load => load >= mechanism.Load.Min))
                found.Add(Key(reviewers.SelectMany(review => review)));
            return;
        }

        var (owner, rule) = (seat / rules.Length, rules[seat % rules.Length]);
        for (int state = 0; state < roster.Count; state++)
        {
            bool isOfRegion = roster.States[state].RegionalGroup == roster.States[owner].RegionalGroup;
            if (state == owner
                || (rule.Side == SeatSide.SameRegion && !isOfRegion)
                || (rule.Side == SeatSide.OtherRegion && isOfRegion)
                || loads[state] == mechanism.Load.Max
                || reviewers[owner].Contains(state)
                || reviewers[state].Contains(owner))
            {
                continue;
            }

            reviewers[owner].Add(state);
            loads[state]++;
            Fill(seat + 1);
            loads[state]--;
            reviewers[owner].RemoveAt(reviewers[owner].Count - 1);
        }
    }
}
