using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver.Deciding;

/// <summary>Looks for a way to keep some rules by filling each seat in turn with whoever breaks the fewest of them, again and
/// again. Finds most ways in milliseconds where there are many; that it finds none says nothing.</summary>
/// <remarks>What it finds is a proof that there is a way and never a result. It runs on a fixed stream of its own, so
/// that it gives the same answer every time.</remarks>
internal sealed class RepairSearch
{
    private const int Breach = 1 << 16;
    private const int None = int.MaxValue;

    /// <summary>What it costs to have a principal who is not preferred: less than a breach, more than any load.</summary>
    private const int NotPreferred = Breach / 2;

    /// <summary>A seat in which all is well is filled again just as often as this, so that others find their seats.</summary>
    private const int OneInThisManyMoves = 8;

    private readonly SeatChoices choices;
    private readonly DrawPlan plan;
    private readonly ActiveRules rules;
    private readonly SeatLots[] held;
    private readonly CountedSeat[]? counted;
    private readonly SeatLots[] drawn;
    private readonly int[] loads;
    private readonly int[] costs;
    private readonly int[] costedFor;
    private readonly bool fillsAll;
    private readonly bool anyLoad;
    private readonly int[] classRules;
    private readonly Func<int, int, bool>? isPreferred;
    private int turn;
    private SimulationStream lots;

    /// <param name="choices">Who can sit where.</param>
    /// <param name="rules">The rules to be kept.</param>
    /// <param name="held">By seat, what it holds.</param>
    /// <param name="counted">By seat, from which classes of States it is to be filled; null for any.</param>
    /// <param name="isPreferred">By seat and State, whether it is preferred as principal; null where none is.</param>
    /// <param name="seed">What its own stream starts from.</param>
    internal RepairSearch(
        SeatChoices choices, ActiveRules rules, SeatLots[] held, CountedSeat[]? counted = null, Func<int, int, bool>? isPreferred = null, ulong seed = 1)
    {
        (this.choices, this.rules, this.held, this.counted, this.isPreferred) = (choices, rules, held, counted, isPreferred);
        lots = new SimulationStream(seed);
        plan = choices.Plan;
        fillsAll = rules.AnyLeast;
        anyLoad = rules.AnyLoad;
        classRules = [.. rules.ClassRules];
        drawn = [.. held];
        loads = [.. Enumerable.Range(0, plan.States.Length).Select(plan.LoadInForce)];
        costs = new int[loads.Length];
        costedFor = new int[loads.Length];
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            drawn[seat] = Open(seat);
            Count(seat, 1);
        }
    }

    /// <summary>A way to keep the rules, or null when none was found in this many rounds over all seats.</summary>
    internal SeatLots[]? Find(int rounds) => Ways(rounds).FirstOrDefault();

    /// <summary>The ways to keep the rules that it comes by in this many rounds; each is lost when the next is asked for.</summary>
    internal IEnumerable<SeatLots[]> Ways(int rounds)
    {
        bool isOutside = Enumerable.Range(0, held.Length).Any(seat =>
            drawn[seat].Principal < 0 ? held[seat].Additional >= 0 : choices[seat].Principals.AsSpan().IndexOf(drawn[seat].Principal) < 0);
        for (int round = 0; round < rounds && !isOutside; round++)
        {
            bool lacking = AnyLacks();
            for (int seat = 0; seat < drawn.Length; seat++)
            {
                if ((rules.Seat(seat) || fillsAll) && (round == 0 || lacking || !IsWell(seat) || !IsPreferred(seat, drawn[seat].Principal) || lots.Below(OneInThisManyMoves) == 0))
                    Fill(seat);
            }

            if (!AnyLacks() && Enumerable.Range(0, drawn.Length).All(IsWell))
                yield return drawn;
        }
    }

    private bool IsPreferred(int seat, int state) => isPreferred is null || isPreferred(seat, state);

    private void Fill(int seat)
    {
        turn++;
        Count(seat, -1);
        SeatLots best = drawn[seat] = Open(seat);
        int least = rules.Seat(seat) ? None : 0;
        var choice = choices[seat];
        Span<(int State, int Cost)> additionals = stackalloc (int, int)[choice.Pots.Length];
        additionals.Fill((-1, None));
        bool isHeld = best.Principal >= 0;
        int start = isHeld ? Array.IndexOf(choice.Principals, best.Principal) : choice.Principals.Length == 0 ? 0 : (int)lots.Below((uint)choice.Principals.Length);
        int end = isHeld ? 1 : choice.Principals.Length;
        for (int i = 0; i < end && (least > 0 || anyLoad); i++)
        {
            int index = start + i < choice.Principals.Length ? start + i : start + i - choice.Principals.Length;
            int principal = choice.Principals[index];
            if (!isHeld && counted is not null && !counted[seat].TakesPrincipal(principal))
                continue;
            int cost = isHeld ? 0 : Cost(seat, principal) + (IsPreferred(seat, principal) ? 0 : NotPreferred);
            int additional = held[seat].Additional;
            if (choice.PotOf[index] is var pot and >= 0 && additional < 0)
            {
                if (additionals[pot].Cost == None)
                    additionals[pot] = Additional(seat, choice.Pots[pot]);
                var (state, more) = additionals[pot];
                bool isWanted = rules.Covered && (rules.Seat(seat) || !choice.IsStaying);
                if (state >= 0 && (isWanted || more < 0))
                {
                    additional = state;
                    cost += more + (Breach * SharedClasses(principal, -1, state));
                }
                else if (isWanted)
                {
                    cost += Breach;
                }
            }

            if (cost < least)
                (least, best) = (cost, new SeatLots(principal, additional));
        }

        drawn[seat] = best;
        Count(seat, 1);
    }

    /// <summary>What the seat holds before it is filled.</summary>
    private SeatLots Open(int seat) => choices[seat].IsStaying ? held[seat] with { Principal = choices[seat].Principals[0] } : held[seat];

    /// <summary>The State of a pot that costs least; −1 when counting lets none of it sit here.</summary>
    private (int State, int Cost) Additional(int seat, int[] pot)
    {
        var best = (State: -1, Cost: None - 1);
        int start = (int)lots.Below((uint)pot.Length);
        for (int i = 0; i < pot.Length && (best.Cost > 0 || anyLoad); i++)
        {
            int state = pot[start + i < pot.Length ? start + i : start + i - pot.Length];
            if ((counted is null || counted[seat].TakesAdditional(state)) && Cost(seat, state) is var cost && cost < best.Cost)
                best = (state, cost);
        }

        return best;
    }

    /// <summary>What it costs to have this State in the seat: its breaches, and a little for each review it serves in already.</summary>
    private int Cost(int seat, int state)
    {
        if (costedFor[state] == turn)
            return costs[state];
        costedFor[state] = turn;
        int cost = anyLoad ? Math.Min(loads[state] + 1, Breach / 4) : 0;
        if (rules.Most(state) && loads[state] >= plan.Load.Max)
            cost += Breach;
        if (rules.Least(state) && loads[state] < plan.Load.Min)
            cost -= Breach;
        if (plan.OwnerOf(seat) is var owner and >= 0)
            cost += Breach * (Clashes(seat, owner, state) + (rules.NoMutual && SitsWith(state, owner) ? 1 : 0));
        return costs[state] = cost;
    }

    /// <summary>How many rules a State breaks together with those of the review's other seats.</summary>
    private int Clashes(int seat, int owner, int state)
    {
        int clashes = 0;
        foreach (int other in choices.OwnSeats[owner])
        {
            if (other == seat)
                continue;
            SeatLots there = drawn[other];
            clashes += rules.NoneTwice && there.Contains(state) ? 1 : 0;
            clashes += SharedClasses(there.Principal, there.Additional, state);
        }

        return clashes;
    }

    /// <summary>Whether this State is reviewed by that one.</summary>
    private bool SitsWith(int owner, int state)
    {
        foreach (int seat in choices.OwnSeats[owner])
        {
            if (drawn[seat].Contains(state))
                return true;
        }

        return false;
    }

    /// <summary>How many rules about the States of one review exclude this State where those two sit, −1 being none.</summary>
    private int SharedClasses(int principal, int additional, int state)
    {
        int shared = 0;
        foreach (int rule in classRules)
            shared += IsOfOneClass(rule, principal, state) || IsOfOneClass(rule, additional, state) ? 1 : 0;
        return shared;
    }

    private bool IsOfOneClass(int rule, int a, int b) => a >= 0 && b >= 0 && plan.Conflicts.ClassOf(rule, a) == plan.Conflicts.ClassOf(rule, b);

    private void Count(int seat, int by)
    {
        if (drawn[seat].Principal is var principal and >= 0 && !choices[seat].IsStaying)
            loads[principal] += by;
        if (drawn[seat].Additional is var additional and >= 0)
            loads[additional] += by;
    }

    /// <summary>Whether some State serves too little, or too much where it stands by drawings in force.</summary>
    private bool AnyLacks()
    {
        for (int state = 0; anyLoad && state < loads.Length; state++)
        {
            if ((rules.Least(state) && loads[state] < plan.Load.Min) || (rules.Most(state) && plan.LoadInForce(state) > plan.Load.Max))
                return true;
        }

        return false;
    }

    /// <summary>Whether what the seat holds breaks no rule, least loads aside.</summary>
    private bool IsWell(int seat)
    {
        (int principal, int additional) = (drawn[seat].Principal, drawn[seat].Additional);
        if (principal < 0)
            return !rules.Seat(seat);
        var choice = choices[seat];
        if (additional < 0 && rules.Covered && (rules.Seat(seat) || !choice.IsStaying) && choice.PotOf[Array.IndexOf(choice.Principals, principal)] >= 0)
            return false;
        int owner = plan.OwnerOf(seat);
        return Fits(principal) && (additional < 0 || Fits(additional))
            && (owner < 0 || SharedClasses(principal, -1, additional) == 0);

        bool Fits(int state) =>
            !(rules.Most(state) && loads[state] > plan.Load.Max)
            && (owner < 0 || (Clashes(seat, owner, state) == 0 && !(rules.NoMutual && SitsWith(state, owner))));
    }
}
