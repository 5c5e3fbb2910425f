using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Draws.Loads;

/// <summary>What holds of the loads procedure over any roster and bounds of its kind.</summary>
public sealed class LoadsPropertyTests
{
    private static readonly DrawOptions Patient = new() { Procedure = DrawProcedure.Loads, Loads = new LoadsProcedure.Options { RoundLimit = 20_000 } };

    [Property(MaxTest = 150, Replay = "20260105,1")]
    public Property A_draw_is_valid_or_says_why_there_is_none() => Prop.ForAll(LoadsCase.Any.ToArbitrary(), drawn =>
    {
        var (roster, mechanism) = Of(drawn);
        return PublicDraw.Run(roster, mechanism, [roster.Count], $"{drawn}", Patient) switch
        {
            DrawResult<Drawing>.Drawn done => DrawInvariants.Broken(roster, mechanism, done.Result).Count == 0,
            DrawResult<Drawing>.Infeasible none => none.ToString()!.Length > 0 && (drawn.Seats > 10 || NaiveLoads.Drawings(roster, mechanism).Count == 0),
            DrawResult<Drawing>.GaveUp gaveUp => gaveUp.Account is DrawAccount.Loads { Rounds: 20_000 },
            DrawResult<Drawing> outcome => throw new InvalidOperationException($"The loads procedure never ends so: {outcome}"),
        };
    });

    /// <summary>Against every valid drawing there is; each case fails a right procedure for one seed in a million.</summary>
    [Property(MaxTest = 40, Replay = "20260105,3")]
    public Property Of_a_tiny_roster_every_valid_drawing_is_as_likely() => Prop.ForAll(LoadsCase.Tiny.Where(drawn => Valid(drawn).Count is > 1 and <= 150).ToArbitrary(), drawn =>
    {
        var (roster, mechanism) = Of(drawn);
        var valid = Valid(drawn);
        var procedure = new LoadsProcedure(LoadsTables.Count(DrawPlan.Compile(roster, mechanism).Plan));
        var lots = new SimulationStream(9);
        var counts = new Dictionary<ulong, int>();
        for (int draw = 0; draw < 10 * valid.Count; draw++)
        {
            if (procedure.Draw(ref lots) != DrawEnd.Drawn)
                return false;
            ulong key = NaiveLoads.Key(procedure.Drawn.ToArray().Select(seat => seat.Principal));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return GoodnessOfFit.Fits(valid.ToDictionary(drawing => drawing, _ => 1.0 / valid.Count), counts);
    });

    private static HashSet<ulong> Valid(LoadsCase drawn)
    {
        var (roster, mechanism) = Of(drawn);
        return NaiveLoads.Drawings(roster, mechanism);
    }

    private static (Roster Roster, Mechanism Mechanism) Of(LoadsCase drawn) => LoadsPlans.Of(drawn.Sides, drawn.Load, drawn.Regions);
}
