using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Solver.Deciding;

/// <summary>Who can sit in each seat of a plan, read once and shared by all questions about it.</summary>
internal sealed class SeatChoices
{
    /// <summary>The most States in all pots together that are looked at one by one.</summary>
    internal const int Most = 2_000_000;

    private readonly One[] seats;

    private SeatChoices(SeatChoices whole, One[] seats)
    {
        (Plan, OwnSeats, IsNarrowed) = (whole.Plan, whole.OwnSeats, true);
        this.seats = seats;
    }

    private SeatChoices(DrawPlan plan)
    {
        Plan = plan;
        seats = [.. Enumerable.Range(0, plan.SeatCount).Select(seat => Read(plan, seat))];
        OwnSeats = new int[plan.States.Length][];
        Array.Fill(OwnSeats, []);
        foreach (var own in Enumerable.Range(0, plan.SeatCount).GroupBy(plan.OwnerOf).Where(own => own.Key >= 0))
            OwnSeats[own.Key] = [.. own];
    }

    /// <summary>The seats of a plan, or null when it is too large.</summary>
    internal static SeatChoices? Of(DrawPlan plan)
    {
        long states = 0;
        for (int seat = 0; seat < plan.SeatCount && states <= Most; seat++)
            states += plan.Pot(seat).Length;
        return states <= Most ? new SeatChoices(plan) : null;
    }

    internal DrawPlan Plan { get; }

    /// <summary>By State, the seats that it owns here, ascending.</summary>
    internal int[][] OwnSeats { get; }

    /// <summary>Whether some pots are narrower than the plan's, so that States of one kind may differ.</summary>
    internal bool IsNarrowed { get; }

    internal One this[int seat] => seats[seat];

    /// <summary>These choices, in some seats only of principals that stay.</summary>
    internal SeatChoices Narrowed(IEnumerable<int> where, Func<int, int, bool> stays)
    {
        var narrowed = (One[])seats.Clone();
        foreach (int seat in where)
        {
            var here = seats[seat].Principals.Zip(seats[seat].PotOf).Where(pair => stays(seat, pair.First)).ToList();
            narrowed[seat] = seats[seat] with { Principals = [.. here.Select(pair => pair.First)], PotOf = [.. here.Select(pair => pair.Second)] };
        }

        return new SeatChoices(this, narrowed);
    }

    /// <summary>How many States there are in all pots that matter under these rules.</summary>
    internal int Size(ActiveRules rules) =>
        Enumerable.Range(0, seats.Length).Where(seat => rules.Seat(seat) || rules.AnyLeast).Sum(seat => seats[seat].Principals.Length);

    private static One Read(DrawPlan plan, int seat)
    {
        bool isStaying = plan.PrincipalInForce(seat) >= 0;
        int[] principals = isStaying ? [plan.PrincipalInForce(seat)] : [.. plan.Pot(seat)];
        var pots = new List<ImmutableArray<int>>();
        var byKind = new Dictionary<int, int>();
        int[] potOf = [.. principals.Select(PotOf)];
        return new One(principals, potOf, [.. pots.Select(pot => pot.ToArray())], isStaying);

        // States of one kind miss the same instruments.
        int PotOf(int principal)
        {
            if (byKind.TryGetValue(plan.KindOf(principal), out int known))
                return known;
            var pot = plan.AdditionalPot(seat, principal);
            int index = pot.IsEmpty ? -1 : pots.FindIndex(other => other.SequenceEqual(pot));
            if (index < 0 && !pot.IsEmpty)
            {
                index = pots.Count;
                pots.Add(pot);
            }

            return byKind[plan.KindOf(principal)] = index;
        }
    }

    /// <summary>Who can sit in one seat.</summary>
    /// <param name="Principals">The principal pot; the one that stays, where only the additional State is drawn.</param>
    /// <param name="PotOf">For each of them the index of its additional pot, or −1 when none is needed.</param>
    /// <param name="Pots">The additional pots, none twice.</param>
    /// <param name="IsStaying">Whether the principal stays, its load counted already.</param>
    internal sealed record One(int[] Principals, int[] PotOf, int[][] Pots, bool IsStaying);
}
