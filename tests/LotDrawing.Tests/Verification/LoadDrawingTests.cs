using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Plans;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>The verifier's loads v1 beside the procedure that draws, which shares no code with it: the same States from as many words, over
/// rosters and bounds of any kind.</summary>
public sealed class LoadDrawingTests
{
    [Property(MaxTest = 100, Replay = "20261130,1")]
    public Property Both_draw_the_same(int seed) => Prop.ForAll(LoadsCase.Any.ToArbitrary(), drawn =>
    {
        AssertSame(LoadsPlans.Of(drawn.Sides, drawn.Load, drawn.Regions), $"{seed}", 20_000);
    });

    /// <summary>Of each kind one by name: regions that their States' lots fill to the last, some that few lots fall to, bounds that leave nothing
    /// open, and States enough for estimates.</summary>
    [Theory]
    [InlineData("same other", 1, 3, "9 7 5 3")]
    [InlineData("same other", 2, 2, "6 6 3")]
    [InlineData("same other", 0, 2, "7 7")]
    [InlineData("other", 1, 1, "5 5")]
    [InlineData("other", 0, 3, "6 2")]
    [InlineData("other", 0, 4, "6 3 2")]
    [InlineData("other any", 1, 2, "7 6")]
    [InlineData("any", 1, 1, "8")]
    [InlineData("any any", 1, 4, "20")]
    [InlineData("same", 1, 1, "6 5")]
    [InlineData("same any", 1, 5, "7 6")]
    [InlineData("same other", 2, 3, "3 3 3 3")]
    [InlineData("other other", 0, 4, "6 5 1")]
    public void Both_draw_the_same_of_each_kind(string seats, int min, int max, string sizes)
    {
        ImmutableArray<SeatSide> sides = [.. seats.Split(' ').Select(side => side switch { "same" => SeatSide.SameRegion, "other" => SeatSide.OtherRegion, _ => SeatSide.AnyRegion })];
        var made = LoadsPlans.Of(sides, new LoadBounds(min, max), [.. sizes.Split(' ').Select(int.Parse)]);
        for (int seed = 0; seed < 5; seed++)
            Assert.True(AssertSame(made, $"{seed}", 500_000));
    }

    /// <summary>Whether a drawing was made; both may find that there is none, or be ended by the words.</summary>
    private static bool AssertSame((Roster Roster, Mechanism Mechanism) made, string seed, long mostWords)
    {
        var (roster, mechanism) = made;
        PlanCompilation compilation = DrawPlan.Compile(roster, mechanism);
        if (!compilation.Faults.IsEmpty)
            return false;
        DrawPlan plan = compilation.Plan;
        var world = new World(mechanism, roster.States, []);
        var words = new WordStream("reviewers", Encoding.UTF8.GetBytes(seed), new WordLimit(mostWords, CancellationToken.None));
        bool drawn;
        try
        {
            drawn = LoadDrawing.Draw(world, words, new LoadFinishingsStore());
        }
        catch (WordsUsedUpException)
        {
            return false;
        }

        var procedure = new LoadsProcedure(LoadsTables.Count(plan), new LoadsProcedure.Options { RoundLimit = long.MaxValue });
        LotStream lots = LotStream.Open(seed, "reviewers");
        if (!drawn)
        {
            Assert.True(procedure.Draw(ref lots) is DrawEnd.Infeasible or DrawEnd.NotServed);
            return false;
        }

        Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
        Assert.Equal(procedure.Words, mostWords - words.Left);
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            var (state, kind) = (plan.OwnerOf(seat), seat % mechanism.Seats.Length);
            Assert.Equal(roster.States[procedure.Drawn[seat].Principal].Code, world.Codes[world.Seat(world.NumberOf(roster.States[state].Code), kind).Principal]);
        }

        return true;
    }
}
