using Google.OrTools.Sat;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver.Deciding;

/// <summary>A plan under the rules kept as a model for CP-SAT: a truth value for each State in each seat that is open.</summary>
internal sealed class PlanModel
{
    private readonly SeatChoices choices;
    private readonly DrawPlan plan;
    private readonly ActiveRules rules;
    private readonly SeatLots[] held;
    private readonly List<BoolVar>[] loads;
    private readonly int[] heldLoads;
    private readonly Dictionary<(int Owner, int State), List<BoolVar>> meetings = [];
    private readonly Dictionary<(int Rule, int Owner, int Class), List<BoolVar>> ofOneClass = [];
    private readonly HashSet<(int Owner, int State)> heldMeetings = [];
    private readonly HashSet<(int Rule, int Owner, int Class)> heldClasses = [];
    private readonly int[] classRules;

    private PlanModel(SeatChoices choices, ActiveRules rules, ReadOnlySpan<SeatLots> held)
    {
        this.choices = choices;
        plan = choices.Plan;
        this.rules = rules;
        classRules = [.. rules.ClassRules];
        this.held = held.ToArray();
        Principals = new (int, BoolVar)[plan.SeatCount][];
        Additionals = new (int, BoolVar)[plan.SeatCount][];
        Array.Fill(Principals, []);
        Array.Fill(Additionals, []);
        loads = new List<BoolVar>[plan.States.Length];
        heldLoads = new int[plan.States.Length];
        for (int state = 0; state < loads.Length; state++)
        {
            loads[state] = [];
            heldLoads[state] = plan.LoadInForce(state);
        }
    }

    internal CpModel Model { get; } = new();

    /// <summary>Whether it is so large that linear relaxation and looking for symmetries take longer than they save.</summary>
    internal bool IsLarge => loads.Sum(here => here.Count) > 10_000;

    /// <summary>By seat, who may be its principal; empty where that is held.</summary>
    internal (int State, BoolVar Is)[][] Principals { get; }

    /// <summary>By seat, who may be its additional State; empty where that is held or none is ever needed.</summary>
    internal (int State, BoolVar Is)[][] Additionals { get; }

    /// <summary>The model of a plan, some of whose seats are held; null when it cannot be as it stands.</summary>
    internal static PlanModel? Of(SeatChoices choices, ActiveRules rules, ReadOnlySpan<SeatLots> held)
    {
        var model = new PlanModel(choices, rules, held);
        return model.TryHold() && model.TryBuild() ? model : null;
    }

    /// <summary>What the solver's answer puts into each seat.</summary>
    internal SeatLots[] Drawing(CpSolver solver)
    {
        var drawing = new SeatLots[plan.SeatCount];
        for (int seat = 0; seat < drawing.Length; seat++)
        {
            drawing[seat] = new SeatLots(
                held[seat].Principal >= 0 ? held[seat].Principal : Chosen(Principals[seat]),
                held[seat].Additional >= 0 ? held[seat].Additional : Chosen(Additionals[seat]));
        }

        return drawing;

        int Chosen((int State, BoolVar Is)[] among) => Array.Find(among, one => solver.BooleanValue(one.Is)) is { Is: not null } one ? one.State : -1;
    }

    /// <summary>Takes over what is held. False when it breaks a rule already.</summary>
    private bool TryHold()
    {
        bool stands = true;
        for (int seat = 0; seat < held.Length; seat++)
        {
            int owner = plan.OwnerOf(seat);
            if (plan.PrincipalInForce(seat) is var staying and >= 0)
            {
                held[seat] = held[seat] with { Principal = staying };
                heldLoads[staying]--; // counted with its seat
            }

            foreach (int state in new[] { held[seat].Principal, held[seat].Additional }.Where(state => state >= 0))
            {
                stands &= owner < 0 || MayMeet(owner, state);
                heldLoads[state]++;
                if (owner < 0)
                    continue;
                heldMeetings.Add((owner, state));
                foreach (int rule in classRules)
                    heldClasses.Add((rule, owner, plan.Conflicts.ClassOf(rule, state)));
            }
        }

        return stands;
    }

    /// <summary>Whether what is held lets this State be drawn for the review of this owner.</summary>
    private bool MayMeet(int owner, int state) =>
        !(rules.NoneTwice && heldMeetings.Contains((owner, state)))
        && !(rules.NoMutual && heldMeetings.Contains((state, owner)))
        && !Array.Exists(classRules, rule => heldClasses.Contains((rule, owner, plan.Conflicts.ClassOf(rule, state))));

    private bool TryBuild()
    {
        for (int seat = 0; seat < held.Length; seat++)
        {
            // A seat that need not be filled matters only where States have to serve.
            bool isNeeded = rules.Seat(seat) || rules.AnyLeast;
            bool stands = !isNeeded || (held[seat].Principal >= 0 ? TryOpenAdditional(seat) : TryOpen(seat));
            if (!stands)
                return false;
        }

        AddMeetings();
        foreach (var here in ofOneClass.Values.Where(here => here.Count > 1))
            Model.AddAtMostOne(here);
        return TryLoads();
    }

    private bool TryOpen(int seat)
    {
        var choice = choices[seat];
        Principals[seat] = [.. Variables(seat, choice.Principals)];
        if (Principals[seat].Length == 0)
            return !rules.Seat(seat);
        if (rules.Seat(seat))
            Model.AddExactlyOne(Principals[seat].Select(principal => principal.Is));
        else
            Model.AddAtMostOne(Principals[seat].Select(principal => principal.Is));
        if (choice.Pots.Length > 0 && (rules.Covered || rules.AnyLeast))
            OpenAdditional(seat, choice);
        return true;
    }

    /// <summary>Joins the additional State to the principal: it is in a pot of one who misses something, and drawn if it has to be.</summary>
    private void OpenAdditional(int seat, SeatChoices.One choice)
    {
        var potOf = choice.Principals.Zip(choice.PotOf).ToDictionary(pair => pair.First, pair => pair.Second);
        var missing = Principals[seat].Where(principal => potOf[principal.State] >= 0).ToLookup(principal => potOf[principal.State], principal => principal.Is);
        Additionals[seat] = [.. Variables(seat, missing.SelectMany(kind => choice.Pots[kind.Key]).Distinct().Order())];
        LinearExpr drawn = LinearExpr.Sum(Additionals[seat].Select(additional => additional.Is));
        LinearExpr wanting = LinearExpr.Sum(missing.SelectMany(kind => kind));
        Model.Add(rules.Covered ? drawn == wanting : drawn <= wanting);
        foreach (var kind in missing.Where(_ => rules.Covered))
        {
            var pot = choice.Pots[kind.Key].ToHashSet();
            var fitting = Additionals[seat].Where(additional => pot.Contains(additional.State)).Select(additional => additional.Is).ToList();
            if (fitting.Count < Additionals[seat].Length)
                Model.Add(LinearExpr.Sum(kind) <= LinearExpr.Sum(fitting));
        }

        foreach (var (state, isHere) in Additionals[seat].Where(_ => !rules.Covered))
            Model.Add(isHere <= LinearExpr.Sum(missing.Where(kind => choice.Pots[kind.Key].Contains(state)).SelectMany(kind => kind)));
    }

    private bool TryOpenAdditional(int seat)
    {
        var pot = plan.AdditionalPot(seat, held[seat].Principal);
        if (pot.IsEmpty || held[seat].Additional >= 0 || !(rules.Covered || rules.AnyLeast))
            return true;
        Additionals[seat] = [.. Variables(seat, pot)];
        bool isWanted = rules.Covered && rules.Seat(seat);
        if (isWanted && Additionals[seat].Length > 0)
            Model.AddExactlyOne(Additionals[seat].Select(additional => additional.Is));
        else
            Model.AddAtMostOne(Additionals[seat].Select(additional => additional.Is));
        return Additionals[seat].Length > 0 || !isWanted;
    }

    /// <summary>A truth value for each of these States in the seat, those left out whom what is held forbids there.</summary>
    private IEnumerable<(int State, BoolVar Is)> Variables(int seat, IEnumerable<int> states)
    {
        int owner = plan.OwnerOf(seat);
        foreach (int state in states)
        {
            if ((rules.Most(state) && heldLoads[state] >= plan.Load.Max) || (owner >= 0 && !MayMeet(owner, state)))
                continue;
            BoolVar isHere = Model.NewBoolVar("");
            loads[state].Add(isHere);
            if (owner >= 0)
                Listed(meetings, (owner, state)).Add(isHere);
            for (int i = 0; owner >= 0 && i < classRules.Length; i++)
                Listed(ofOneClass, (classRules[i], owner, plan.Conflicts.ClassOf(classRules[i], state))).Add(isHere);
            yield return (state, isHere);
        }
    }

    private void AddMeetings()
    {
        foreach (var (meeting, here) in meetings)
        {
            var back = rules.NoMutual ? meetings.GetValueOrDefault((meeting.State, meeting.Owner)) : null;
            if (back is not null && meeting.Owner > meeting.State)
                continue; // the two are dealt with once
            if (rules.NoneTwice && here.Count + (back?.Count ?? 0) > 1)
            {
                Model.AddAtMostOne(back is null ? here : here.Concat(back));
                continue;
            }

            foreach (BoolVar there in back ?? [])
            {
                foreach (BoolVar one in here)
                    Model.AddBoolOr([one.Not(), there.Not()]);
            }
        }
    }

    private bool TryLoads()
    {
        for (int state = 0; state < loads.Length; state++)
        {
            int least = rules.Least(state) ? plan.Load.Min - heldLoads[state] : 0;
            int most = rules.Most(state) ? plan.Load.Max - heldLoads[state] : int.MaxValue;
            if (most < 0 || loads[state].Count < least)
                return false;
            if (least > 0 || most < loads[state].Count)
                Model.AddLinearConstraint(LinearExpr.Sum(loads[state]), Math.Max(0, least), Math.Min(most, loads[state].Count));
        }

        return true;
    }

    private static List<BoolVar> Listed<TKey>(Dictionary<TKey, List<BoolVar>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
