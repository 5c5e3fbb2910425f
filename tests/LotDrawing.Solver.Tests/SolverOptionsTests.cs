using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Solver.Tests;

/// <summary>Whatever may take a second can be stopped, and says what it is doing.</summary>
public class SolverOptionsTests
{
    private static readonly DrawPlan Plan = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc with { Load = new LoadBounds(4, int.MaxValue) }).Plan;

    [Fact]
    public void Each_solver_stops_when_cancelled()
    {
        var cancelled = new SolverOptions { Cancellation = new CancellationToken(canceled: true) };

        Assert.Throws<OperationCanceledException>(() => new CompletabilitySolver(cancelled).Complete(Plan, Open()));
        Assert.Throws<OperationCanceledException>(() => new ConflictSolver(cancelled).Examine(Plan));
        Assert.Throws<OperationCanceledException>(() => Narrow(cancelled));
    }

    [Fact]
    public void A_search_stops_when_it_is_cancelled_on_the_way()
    {
        using var source = new CancellationTokenSource();
        var told = new List<string>();
        var options = new SolverOptions { Cancellation = source.Token, Progress = new Told<string>(Stop) };

        Assert.Throws<OperationCanceledException>(() => new ConflictSolver(options).Examine(Plan));
        Assert.Equal(3, told.Count);

        void Stop(string what)
        {
            told.Add(what);
            if (told.Count == 3)
                source.Cancel();
        }
    }

    [Fact]
    public void A_search_says_what_it_looks_at()
    {
        var told = new List<string>();
        Narrow(new SolverOptions { Progress = new Told<string>(told.Add) });

        Assert.Equal(["preference 1 of 1"], told);
    }

    private static void Narrow(SolverOptions options)
    {
        DrawPlan plan = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan;
        var lots = new SimulationStream(1);
        new PreferenceSolver(options).Narrow(ReferenceData.Untoc2020, Mechanism.Untoc, plan, [new Preference(PreferenceKind.LegalSystem, new Citation("rules of this test", ""))], ref lots);
    }

    private static SeatLots[] Open()
    {
        var open = new SeatLots[Plan.SeatCount];
        Array.Fill(open, new SeatLots(-1, -1));
        return open;
    }
}
