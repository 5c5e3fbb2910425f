using System.Diagnostics;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.Simulation;
using LotDrawing.Solver;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Campaigns.Draws;

/// <summary>Draws rosters under random rules and checks each drawing by <see cref="RuleCheck"/>.</summary>
internal sealed class DrawsCampaign(DrawnBy by, long wanted, int threads, CancellationToken cancellation)
{
    /// <summary>Voids, or rounds of the loads procedure, before a roster is left: rules under which nearly all is void say little and take long.</summary>
    private const int VoidLimit = 2_000;

    /// <summary>After so long no further drawing of a roster by the sequential procedure is begun: one in some dozens takes half a second for each, where regional
    /// groups have to be different and loads are tight.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    /// <summary>How many draws of a roster: so many that twenty rosters are drawn at least.</summary>
    private readonly int drawsOfRoster = (int)Math.Clamp(
        wanted / 20,
        1,
        by switch
        {
            DrawnBy.Exact => 4_000,
            DrawnBy.Loads => 2_000,
            _ => 1_000,
        });

    private readonly object door = new();
    private readonly SortedDictionary<string, long> ends = new(StringComparer.Ordinal);
    private readonly List<string> broken = [];
    private int next;

    internal long Drawn { get; private set; }

    internal long Groups { get; private set; }

    internal int Rosters { get; private set; }

    /// <summary>Spoilt drawings that both checks found broken, and those in which both found nothing broken.</summary>
    internal long SpoiltFound { get; private set; }

    internal long SpoiltStillValid { get; private set; }

    /// <summary>Other ends than a drawing, by what they were.</summary>
    internal IReadOnlyDictionary<string, long> Ends => ends;

    /// <summary>What went wrong, a line each.</summary>
    internal IReadOnlyList<string> Broken => broken;

    internal void Run(Action<long> progress)
    {
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Work(progress)))];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
    }

    private void Work(Action<long> progress)
    {
        while (true)
        {
            int number;
            lock (door)
            {
                if (Drawn >= wanted || broken.Count > 0 || cancellation.IsCancellationRequested)
                    return;
                number = next++;
            }

            try
            {
                DrawRoster(number);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                lock (door)
                    broken.Add($"roster {number}: {fault}");
            }

            lock (door)
                progress(Drawn);
        }
    }

    private void DrawRoster(int number)
    {
        var (roster, rules) = RandomRules.Make(by, number);
        if (rules.Validate() is { IsEmpty: false } faults)
            throw new InvalidOperationException(string.Join("; ", faults));
        PlanCompilation compiled = DrawPlan.Compile(roster, rules);
        if (!compiled.IsPossible)
        {
            End("a seat that no State can fill");
            return;
        }

        var check = new RuleCheck(roster, rules, compiled.Plan);
        var lots = new SimulationStream((ulong)number);
        if (Procedure(compiled.Plan) is not { } procedure)
            return;
        var drawn = new SeatLots[compiled.Plan.SeatCount];
        long begun = Stopwatch.GetTimestamp();
        int count = 0;
        for (; count < drawsOfRoster && !cancellation.IsCancellationRequested; count++)
        {
            if (by == DrawnBy.Sequential && Stopwatch.GetElapsedTime(begun) > MostTime)
            {
                End("left, as its drawings are slow");
                break;
            }

            if (procedure.Draw(ref lots) is var end and not DrawEnd.Drawn)
            {
                End(end switch
                {
                    DrawEnd.GaveUp => "the procedure gave up",
                    DrawEnd.Infeasible => "no valid drawing",
                    DrawEnd.NotDecided => "not decided",
                    _ => end.ToString(),
                });
                break;
            }

            procedure.Drawn.CopyTo(drawn);
            if (check.Broken(drawn) is { } rule)
                throw new InvalidOperationException($"drawing {count}: {rule}");
            if (count == 0)
                CheckTwice(check, roster, rules, compiled.Plan, drawn, number);
        }

        if (by == DrawnBy.Exact)
        {
            count += Simulate(check, compiled.Plan, number, drawn);
            DrawGroups(check, roster, number, ref lots);
        }

        lock (door)
        {
            Rosters += count > 0 ? 1 : 0;
            Drawn += count;
        }
    }

    private ISeatProcedure? Procedure(DrawPlan plan)
    {
        switch (by)
        {
            case DrawnBy.Exact:
                return new ExactProcedure(plan, VoidLimit);
            case DrawnBy.Loads:
                LoadsTables tables = LoadsTables.Count(plan, cancellation);
                if (tables.Refusal is null)
                    return new LoadsProcedure(tables, new LoadsProcedure.Options { RoundLimit = VoidLimit });
                End(tables.Refusal.NoValidDrawing ? "no valid drawing, by the counts" : "refused, as the weights grow too large");
                return null;
            case DrawnBy.Chain:
                var chain = new ChainProcedure(plan, null, new CompletabilitySolver());
                if (chain.Length.Mixes)
                    return chain;
                End("a chain of unknown length");
                return null;
            default:
                return new SequentialProcedure(plan, new OneQuestion());
        }
    }

    /// <summary>As many drawings by the code of audits, which takes the words in another order.</summary>
    private int Simulate(RuleCheck check, DrawPlan plan, int number, SeatLots[] drawn)
    {
        var simulation = new ExactSimulation(plan, (ulong)number, VoidLimit);
        int count = 0;
        for (; count < drawsOfRoster && simulation.TryDraw(); count++)
        {
            simulation.CopyTo(drawn);
            if (check.Broken(drawn) is { } rule)
                throw new InvalidOperationException($"simulated drawing {count}: {rule}");
        }

        return count;
    }

    private void DrawGroups(RuleCheck check, Roster roster, int number, ref SimulationStream lots)
    {
        var sizes = RandomRules.GroupSizes(roster.Count, number);
        var procedure = new GroupProcedure(roster, sizes);
        for (int i = 0; i < drawsOfRoster / 10; i++)
        {
            procedure.Draw(ref lots);
            if (check.BrokenGroups(procedure.Groups, sizes.AsSpan()) is { } rule)
                throw new InvalidOperationException($"groups {i}: {rule}");
        }

        lock (door)
            Groups += drawsOfRoster / 10;
    }

    /// <summary>The fast check against the slow one, on a drawing and on one with a State exchanged.</summary>
    private void CheckTwice(RuleCheck check, Roster roster, Mechanism rules, DrawPlan plan, SeatLots[] drawn, int number)
    {
        if (SlowlyBroken(roster, rules, plan, drawn) is { } rule)
            throw new InvalidOperationException($"the slow check alone: {rule}");
        var chance = new Random(number);
        for (int i = 0; i < 4; i++)
        {
            SeatLots[] spoilt = [.. drawn];
            int seat = chance.Next(spoilt.Length);
            int state = chance.Next(plan.States.Length);
            spoilt[seat] = i % 2 == 0 ? new SeatLots(state, spoilt[seat].Additional) : new SeatLots(spoilt[seat].Principal, i == 1 ? state : -1);
            var (fast, slow) = (check.Broken(spoilt), SlowlyBroken(roster, rules, plan, spoilt));
            if (fast is null != slow is null)
                throw new InvalidOperationException($"spoilt drawing {i}: {fast ?? "nothing"} by the fast check, {slow ?? "nothing"} by the slow one");
            lock (door)
            {
                SpoiltFound += fast is null ? 0 : 1;
                SpoiltStillValid += fast is null ? 1 : 0;
            }
        }
    }

    private static string? SlowlyBroken(Roster roster, Mechanism rules, DrawPlan plan, SeatLots[] drawn) =>
        DrawInvariants.Broken(roster, rules, PlanDrawing.Of(plan, rules, drawn)) is { Count: > 0 } found ? string.Join(", ", found) : null;

    private void End(string how)
    {
        lock (door)
            ends[how] = ends.GetValueOrDefault(how) + 1;
    }
}
