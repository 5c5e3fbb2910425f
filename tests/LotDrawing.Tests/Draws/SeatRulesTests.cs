using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Tests.Draws;

/// <summary>What is checked of a plan's drawing before it is handed out.</summary>
public sealed class SeatRulesTests
{
    private static readonly Plan Plan = new([new("a", ["b", "c"]), new("b", ["a", "c"]), new("c", ["a", "b"])], new LoadBounds(1, 1), noMutual: true);

    [Theory]
    [InlineData("b c a", "")]
    [InlineData("c a b", "")]
    [InlineData("b c b", "b: b and c drew each other; expected at most one of the two (the plan's noMutual)|a: drawn 0 times; expected 1..1 (the plan's load)|b: drawn 2 times; expected 1..1 (the plan's load)")]
    [InlineData("b a b", "a: a and b drew each other; expected at most one of the two (the plan's noMutual)|b: drawn 2 times; expected 1..1 (the plan's load)|c: drawn 0 times; expected 1..1 (the plan's load)")]
    [InlineData("a c b", "a: drew a; expected one of its pot (the plan's seats)|b: b and c drew each other; expected at most one of the two (the plan's noMutual)")]
    public void Every_breach_is_found(string drawn, string breaches)
    {
        var seats = drawn.Split(' ').Zip(Plan.Seats, (state, seat) => new PlanDraw.Seat(seat.Id, state));

        Assert.Equal(breaches, string.Join('|', SeatRules.Breaches(Plan, [.. seats])));
    }
}
