using Google.OrTools.Sat;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>CP-SAT used as others would use it to draw: the rules as a model, a random seed, randomised search, one worker.</summary>
/// <remarks>What it gives is a valid drawing and not the law.</remarks>
public sealed class CpSatSampler
{
    private readonly CpModel model = new();
    private readonly List<(int State, BoolVar Is)>[] seats;

    public CpSatSampler(DrawPlan plan)
    {
        seats = new List<(int, BoolVar)>[plan.SeatCount];
        var meetings = new Dictionary<(int Owner, int State), List<BoolVar>>();
        var loads = new Dictionary<int, List<BoolVar>>();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            var principals = plan.Pot(seat).Select(state => (State: state, Is: New(seat, state))).ToList();
            model.AddExactlyOne(principals.Select(one => one.Is));
            seats[seat] = principals;
            var additionals = principals.SelectMany(one => plan.AdditionalPot(seat, one.State)).Distinct().ToDictionary(state => state, state => New(seat, state));
            foreach (var (state, isHere) in principals)
            {
                var pot = plan.AdditionalPot(seat, state);
                if (!pot.IsEmpty)
                    model.AddExactlyOne(pot.Select(other => additionals[other])).OnlyEnforceIf(isHere);
            }

            foreach (BoolVar additional in additionals.Values)
                model.Add(LinearExpr.Sum(principals.Where(one => !plan.AdditionalPot(seat, one.State).IsEmpty).Select(one => one.Is)) >= additional);
        }

        foreach (var (meeting, here) in meetings)
        {
            var back = plan.NoMutual && meetings.TryGetValue((meeting.State, meeting.Owner), out var there) ? there : [];
            if (meeting.Owner < meeting.State || back.Count == 0)
                model.AddAtMostOne(here.Concat(back));
        }

        foreach (var (state, here) in loads.Where(_ => plan.Load.Bind))
            model.AddLinearConstraint(LinearExpr.Sum(here), plan.Load.Min, Math.Min(plan.Load.Max, here.Count));

        BoolVar New(int seat, int state)
        {
            BoolVar isHere = model.NewBoolVar("");
            Listed(meetings, (plan.OwnerOf(seat), state)).Add(isHere);
            Listed(loads, state).Add(isHere);
            return isHere;
        }
    }

    /// <summary>Solves with this seed. Null when no drawing was found within two minutes.</summary>
    /// <returns>The principal of each seat.</returns>
    public int[]? Draw(int seed)
    {
        using var solver = new CpSolver { StringParameters = $"num_workers:1 random_seed:{seed} randomize_search:true search_branching:RANDOMIZED_SEARCH max_time_in_seconds:120" };
        return solver.Solve(model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? [.. seats.Select(principals => principals.First(one => solver.BooleanValue(one.Is)).State)]
            : null;
    }

    private static List<BoolVar> Listed<TKey>(Dictionary<TKey, List<BoolVar>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
