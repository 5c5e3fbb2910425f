using Google.OrTools.Sat;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>CP-SAT used as others would use it to draw: the rules as a model, a random seed, randomised search, one worker.</summary>
/// <remarks>What it gives is a valid drawing and not the law.</remarks>
public sealed class CpSatSampler : IPeerModel
{
    private readonly CpModel model = new();
    private readonly List<(int State, BoolVar Is)>[] seats;
    private readonly List<(int State, BoolVar Is)>[] beside;

    public CpSatSampler(DrawPlan plan)
    {
        seats = new List<(int, BoolVar)>[plan.SeatCount];
        beside = new List<(int, BoolVar)>[plan.SeatCount];
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

            beside[seat] = [.. additionals.Select(one => (one.Key, one.Value))];
            model.Add(LinearExpr.Sum(additionals.Values) == LinearExpr.Sum(principals.Where(one => !plan.AdditionalPot(seat, one.State).IsEmpty).Select(one => one.Is)));
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

    public (SeatLots[]? Drawn, double Seconds) Draw(int seed)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        using var solver = new CpSolver
        {
            StringParameters = $"num_workers:1 random_seed:{seed} randomize_search:true search_branching:RANDOMIZED_SEARCH max_time_in_seconds:{PeerProcess.MostSeconds}",
        };
        SeatLots[]? drawn = solver.Solve(model) is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? [.. seats.Zip(beside).Select(seat => new SeatLots(Chosen(seat.First), Chosen(seat.Second)))]
            : null;
        return (drawn, (Environment.CpuUsage.TotalTime - before).TotalSeconds);

        int Chosen(List<(int State, BoolVar Is)> among) => among.Find(one => solver.BooleanValue(one.Is)) is { Is: not null } one ? one.State : -1;
    }

    public void Dispose()
    {
    }

    /// <summary>CP-SAT among the others.</summary>
    public sealed class Peer : IPeer
    {
        public string Name => "CP-SAT, random seed, randomised search, one worker";

        public bool IsInstalled => true;

        public IPeerModel Model(DrawPlan plan) => new CpSatSampler(plan);
    }

    private static List<BoolVar> Listed<TKey>(Dictionary<TKey, List<BoolVar>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }
}
