using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>The lots of seats one by one, those of void drawings too: the exact procedure written to be followed instead of to
/// be fast. docs/algorithm.md, section 4.</summary>
internal sealed class SeatLotsReplay
{
    private readonly DrawPlan plan;
    private readonly SeatLots[] drawn;
    private readonly int[] loads;
    private readonly List<int>[] seatsOf;
    private readonly Dictionary<(int Seat, int Principal), ImmutableArray<int>> pots = [];
    private readonly Dictionary<(int Seat, int Principal), ImmutableArray<string>> codes = [];
    private readonly List<Taken> pending = [];
    private LotStream lots;
    private int number;

    internal SeatLotsReplay(DrawPlan plan, LotStream lots, int first)
    {
        this.plan = plan;
        this.lots = lots;
        number = first;
        drawn = new SeatLots[plan.SeatCount];
        loads = new int[plan.States.Length];
        seatsOf = [.. plan.States.Select(_ => new List<int>())];
        for (int seat = 0; seat < plan.SeatCount; seat++)
            seatsOf[plan.OwnerOf(seat)].Add(seat);
    }

    /// <summary>All lots in order.</summary>
    internal IEnumerable<Lot> All()
    {
        var components = plan.Components;
        Restart();
        for (int component = 0; component < components.Length;)
        {
            int before = pending.Count;
            bool stands = Try(components[component]);
            bool hold = !stands || LoadsHold(components[component], component == components.Length - 1);
            // A void component takes its own lots with it. Where loads bind, its neighbours' lots may still become void later.
            MarkVoid(!hold ? 0 : stands ? pending.Count : before);
            foreach (int seat in stands ? [] : components[component])
                drawn[seat] = new SeatLots(-1, -1);
            if (!hold)
                Restart();
            component = !hold ? 0 : stands ? component + 1 : component;
            if (plan.Load.Bind && hold && component < components.Length)
                continue;
            foreach (Lot lot in Told())
                yield return lot;
        }
    }

    /// <summary>Of each seat its pot and the State drawn, for an algorithm that does not draw seat by seat.</summary>
    internal IEnumerable<Lot> PotsOf(ImmutableArray<Review> reviews)
    {
        int seat = 0;
        foreach (var (review, filled) in reviews.SelectMany(review => review.Seats.Select(filled => (review, filled))))
        {
            var pot = Pot(seat, -1);
            var listed = Codes(seat++, -1, pot);
            yield return new Lot(number++, LotKind.Principal, review.State, filled.Seat, listed, pot.Length, listed.IndexOf(filled.Principal), filled.Principal, stands: true);
        }
    }

    private void MarkVoid(int from)
    {
        for (int i = from; i < pending.Count; i++)
            pending[i] = pending[i] with { IsVoid = true };
    }

    private void Restart()
    {
        Array.Fill(drawn, new SeatLots(-1, -1));
        for (int state = 0; state < loads.Length; state++)
            loads[state] = plan.LoadInForce(state);
    }

    /// <summary>Draws a component once; false when it is void.</summary>
    private bool Try(ImmutableArray<int> seats)
    {
        foreach (int seat in seats)
        {
            int principal = plan.PrincipalInForce(seat);
            if (principal < 0)
            {
                principal = Take(LotKind.Principal, seat, -1);
                if (Breaks(seat, principal))
                    return false;
            }

            drawn[seat] = new SeatLots(principal, -1);
            if (Pot(seat, principal).IsEmpty)
                continue;
            int additional = Take(LotKind.Additional, seat, principal);
            if (Breaks(seat, additional))
                return false;
            drawn[seat] = new SeatLots(principal, additional);
        }

        return true;
    }

    private int Take(LotKind kind, int seat, int principal)
    {
        var pot = Pot(seat, principal);
        long before = lots.Taken;
        int index = (int)lots.Below((uint)pot.Length);
        pending.Add(new Taken(kind, seat, principal, index, (before + 1, lots.Taken), IsVoid: false));
        return pot[index];
    }

    /// <summary>Whether a State just drawn breaks a rule, as far as all other lots that stand so far tell.</summary>
    private bool Breaks(int seat, int state)
    {
        int owner = plan.OwnerOf(seat);
        return seatsOf[owner].Concat(seatsOf[state]).Any(other =>
            plan.Conflicts.Exclude(owner, state, plan.OwnerOf(other), drawn[other].Principal)
            || plan.Conflicts.Exclude(owner, state, plan.OwnerOf(other), drawn[other].Additional));
    }

    private bool LoadsHold(ImmutableArray<int> seats, bool isLast)
    {
        foreach (int seat in seats)
        {
            if (plan.PrincipalInForce(seat) < 0)
                loads[drawn[seat].Principal]++;
            if (drawn[seat].Additional >= 0)
                loads[drawn[seat].Additional]++;
        }

        return loads.All(load => load <= plan.Load.Max && (!isLast || load >= plan.Load.Min));
    }

    private List<Lot> Told()
    {
        var told = new List<Lot>(pending.Count);
        foreach (var (kind, seat, principal, index, words, isVoid) in pending)
        {
            string[] name = plan.SeatNames[seat].Split('/', 2);
            var pot = Pot(seat, principal);
            told.Add(new Lot(number++, kind, name[0], name[1], Codes(seat, principal, pot), pot.Length, index, plan.States[pot[index]], !isVoid, words));
        }

        pending.Clear();
        return told;
    }

    private ImmutableArray<int> Pot(int seat, int principal)
    {
        if (!pots.TryGetValue((seat, principal), out var pot))
            pots.Add((seat, principal), pot = principal < 0 ? plan.Pot(seat) : plan.AdditionalPot(seat, principal));
        return pot;
    }

    private ImmutableArray<string> Codes(int seat, int principal, ImmutableArray<int> pot)
    {
        if (!codes.TryGetValue((seat, principal), out var listed))
            codes.Add((seat, principal), listed = [.. pot.Select(state => plan.States[state])]);
        return listed;
    }

    /// <summary>A lot taken.</summary>
    /// <param name="Kind">What for.</param>
    /// <param name="Seat">The seat's number.</param>
    /// <param name="Principal">Of an additional lot, the principal; else −1.</param>
    /// <param name="Index">The number drawn.</param>
    /// <param name="Words">The first and the last word it took, from 1.</param>
    /// <param name="IsVoid">Whether it is void.</param>
    private readonly record struct Taken(LotKind Kind, int Seat, int Principal, int Index, (long First, long Last) Words, bool IsVoid);
}
