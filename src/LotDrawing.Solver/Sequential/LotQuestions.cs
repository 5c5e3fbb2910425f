using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Answers, for one lot after another, which States of its pot leave the drawing completable: exactly, or not at all.</summary>
/// <remarks>docs/sequential.md, section 3. A witness is kept, so that most answers are seen at once.</remarks>
internal sealed class LotQuestions
{
    /// <summary>In how many ways a witness is mended after it is known that the flows exist.</summary>
    private const int MostTurns = 6;

    /// <summary>How many sweeps over the open seats look for a completion.</summary>
    private const int MostSweeps = 100;

    private readonly DrawPlan plan;
    private readonly ICompletability? solver;
    private readonly LotPots pots;
    private readonly HeldLots held;
    private readonly Witness witness;
    private readonly Mending mending;
    private readonly bool flowDecides;
    private readonly TightSearch tight;
    private readonly SmallSearch search;
    private readonly LiveDrawing live;
    private readonly List<Open> open = [];
    private readonly List<int> barred = [];
    private readonly List<int> leftOut = [];
    private readonly List<SeatLots[]> bases = [];
    private readonly bool[] isOut;
    private uint lastNo;

    internal LotQuestions(DrawPlan plan, HeldLots held, ICompletability? solver)
    {
        (this.plan, this.held, this.solver) = (plan, held, solver);
        pots = new LotPots(plan);
        witness = new Witness(plan);
        mending = new Mending(plan, pots, held, witness);
        tight = new TightSearch(plan, pots, held);
        search = new SmallSearch(plan, pots, held);
        live = new LiveDrawing(plan);
        isOut = new bool[plan.States.Length];
        flowDecides = Array.TrueForAll(plan.Tables.Seats, seat =>
            seat.UnderReview == 0 && (seat.Owner < 0 || (!plan.NoMutual && plan.Tables.OwnSeats[seat.Owner] == 1)));
    }

    /// <summary>Whether matching and flow decide every question of this plan: no two open seats forbid each other anything,
    /// and nobody needs an additional State.</summary>
    internal bool FlowDecides => flowDecides;

    /// <summary>The States of the last lot's pot that would break a rule at once.</summary>
    internal List<int> Barred => barred;

    /// <summary>The States of the last lot's pot that would break none at once, but leave no way to complete the drawing.</summary>
    internal List<int> LeftOut => leftOut;

    /// <summary>Why an answer could not be found.</summary>
    internal string Reason { get; private set; } = "";

    internal int Questions { get; private set; }

    internal int Mended { get; private set; }

    internal int ByFlow { get; private set; }

    internal int BySolver { get; private set; }

    internal LotPots Pots => pots;

    /// <summary>The States of the last lot's pot that leave the drawing completable.</summary>
    internal ImmutableArray<int> OpenStates() => [.. open.Select(one => one.State)];

    /// <summary>Begins with a witness for the whole plan.</summary>
    internal void Begin(ReadOnlySpan<SeatLots> completion)
    {
        witness.Take(completion);
        (Questions, Mended, ByFlow, BySolver) = (0, 0, 0, 0);
    }

    /// <summary>Finds out of each State of the lot's pot whether it leaves the drawing completable. False when one answer
    /// could not be found.</summary>
    internal bool TryAsk(int lot, LotPots.Pot pot)
    {
        open.Clear();
        barred.Clear();
        leftOut.Clear();
        bases.Clear();
        Questions += pot.Count;
        for (int i = 0; i < pot.Count; i++)
            isOut[pot[i]] = false;
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[i];
            if (IsBarred(lot, state))
                barred.Add(state);
            else if (isOut[state])
                leftOut.Add(state);
            else if (witness[lot] == state || IsFree(lot, state))
                open.Add(new Open(state, bases.Count, 0));
            else if (!TryDecide(lot, state, pot))
                return false;
        }

        return true;
    }

    /// <summary>Takes the State at this place among those that leave the drawing completable.</summary>
    internal int Take(int lot, int place)
    {
        var (state, number, turn) = open[place];
        if (number < bases.Count)
            witness.Take(bases[number]);

        // A witness that was left for another has its lots in another order now, so that another turn may be the one.
        for (int tried = 0; witness[lot] != state; tried++)
        {
            if (tried == MostTurns)
                throw new InvalidOperationException("What mended the witness before does not again: a fault of this library.");
            if (mending.TryStrict(lot, state, (turn + tried) % MostTurns))
                break;
        }

        witness.Keep();
        return state;
    }

    /// <summary>Whether what is drawn forbids it already.</summary>
    private bool IsBarred(int lot, int state)
    {
        int seat = lot >> 1;
        return held.Loads[state] >= plan.Load.Max
            || held.Clashes.Of(seat, state) > 0
            || ((lot & 1) != 0 && plan.Regions is { } regions && held.Drawn[seat].Principal is var principal and >= 0 && regions[principal] == regions[state]);
    }

    /// <summary>Whether the witness can have it without another change: what most answers come from.</summary>
    private bool IsFree(int lot, int state)
    {
        int seat = lot >> 1;
        if (plan.Regions is not null || witness.Clashes.Of(seat, state) > 0 || witness.Loads.IfMore(state) > 0 || witness.Loads.IfFewer(witness[lot]) > 0)
            return false;
        if ((lot & 1) != 0)
            return true;
        int additional = witness[lot + 1];
        if (pots.Missing(seat, state) == 0)
            return additional < 0 || witness.Loads.IfFewer(additional) <= 0;
        return additional >= 0 && pots.Additional(seat, state).Contains(additional);
    }

    private bool TryDecide(int lot, int state, LotPots.Pot pot)
    {
        if (TryMend(lot, state, turn: 0))
            return true;
        if (flowDecides || !FlowsExist(lot, state))
        {
            RuleOut(lot, state, pot);
            return true;
        }

        for (int turn = 1; turn < MostTurns; turn++)
        {
            if (TryMend(lot, state, turn))
                return true;
        }

        if (IsTooTight(lot, state))
        {
            leftOut.Add(state);
            return true;
        }

        if (search.CanComplete(lot, state) is not { } can)
            return TrySweeps(lot, state) || TrySolve(lot, state);
        if (can)
            Adopt(lot, state, search.Completion);
        else
            leftOut.Add(state);
        return true;
    }

    private bool TryMend(int lot, int state, int turn)
    {
        int before = witness.Changes;
        if (!mending.TryStrict(lot, state, turn))
            return false;
        witness.Undo(before);
        Mended++;
        open.Add(new Open(state, bases.Count, turn));
        return true;
    }

    /// <summary>Whether every flow exists: that of principals, and for each instrument that of those who cover it. The one that
    /// did not exist last is tried first.</summary>
    private bool FlowsExist(int lot, int state)
    {
        if (!mending.FlowExists(lot, state, lastNo))
            return false;
        uint left = pots.UnderReview;
        for (uint instrument = 0; ; left &= left - 1)
        {
            if (instrument != lastNo && !mending.FlowExists(lot, state, instrument))
            {
                lastNo = instrument;
                return false;
            }

            if (left == 0)
                return true;
            instrument = left & (~left + 1);
        }
    }

    private bool IsTooTight(int lot, int state)
    {
        if (tight.IsImpossible(lot, state, instrument: 0))
            return true;
        for (uint left = pots.UnderReview; left != 0; left &= left - 1)
        {
            if (tight.IsImpossible(lot, state, left & (~left + 1)))
                return true;
        }

        return false;
    }

    /// <summary>The State leaves no completion, nor does whoever fails for the same reason.</summary>
    private void RuleOut(int lot, int state, LotPots.Pot pot)
    {
        ByFlow++;
        leftOut.Add(state);
        for (int i = 0; i < pot.Count; i++)
            isOut[pot[i]] |= mending.IsOutLikewise(lot, state, pot[i]);
    }

    /// <summary>Looks for a completion by redraws and swaps of the open seats, from the witness.</summary>
    private bool TrySweeps(int lot, int state)
    {
        int seat = lot >> 1;
        var lots = new SimulationStream(1);
        var start = witness.Drawn.ToArray();
        start[seat] = (lot & 1) != 0 ? start[seat] with { Additional = state } : new SeatLots(state, AdditionalOf(seat, state, ref lots));
        live.Take(start);
        var others = held.OpenSeats.ToArray().Where(other => other != seat).ToArray();
        for (int sweep = 0; live.Breaches > 0 && sweep < MostSweeps && others.Length > 0; sweep++)
            live.Sweep(others, ref lots);
        if (live.Breaches > 0)
            return false;
        Adopt(lot, state, live.Drawn);
        return true;
    }

    /// <summary>An additional State for the principal, if it needs one: one that may serve in one more review, if any may.</summary>
    private int AdditionalOf(int seat, int principal, ref SimulationStream lots)
    {
        LotPots.Pot pot = pots.Additional(seat, principal);
        if (pot.Count == 0)
            return -1;
        int first = (int)lots.Below((uint)pot.Count);
        for (int i = 0; i < pot.Count; i++)
        {
            int state = pot[(first + i) % pot.Count];
            if (witness.Loads.IfMore(state) <= 0 && !IsBarred((2 * seat) + 1, state))
                return state;
        }

        return pot[first];
    }

    private bool TrySolve(int lot, int state)
    {
        string question = $"whether {plan.States[state]} in {plan.SeatNames[lot >> 1]} leaves the drawing completable";
        if (solver is null)
        {
            Reason = $"{question} is beyond matching and flow, and there is no solver";
            return false;
        }

        BySolver++;
        held.Lay(lot, state);
        Completion answer = solver.Complete(plan, held.Drawn);
        held.Lay(lot, -1);
        switch (answer)
        {
            case Completion.Feasible possible:
                Adopt(lot, state, possible.Drawing.AsSpan());
                return true;
            case Completion.Infeasible:
                leftOut.Add(state);
                return true;
            case Completion.NotDecided notDecided:
                Reason = $"{question}: {notDecided.Reason}";
                return false;
            default:
                throw new InvalidOperationException($"{answer} is no answer.");
        }
    }

    /// <summary>Goes on from another witness: one that has the State in the lot.</summary>
    private void Adopt(int lot, int state, ReadOnlySpan<SeatLots> completion)
    {
        bases.Add(witness.Drawn.ToArray());
        witness.Take(completion);
        open.Add(new Open(state, bases.Count, 0));
    }

    /// <summary>One State that leaves the drawing completable, and how to show it: from which witness, mended how.</summary>
    private readonly record struct Open(int State, int Base, int Turn);
}
