using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Tests.Draws;

/// <summary>A refusal names up to twelve States, in order.</summary>
public sealed class LoadFlowNamesTests
{
    [Theory]
    [InlineData(12, "p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12")]
    [InlineData(13, "p01, p02, p03, p04, p05, p06, p07, p08, p09, p10, p11, p12, …")]
    public void With_one_seat_too_few_all_are_named_or_the_first(int participants, string names)
    {
        string[] pot = [.. Enumerable.Range(1, participants).Select(number => $"p{number:00}")];
        var seats = pot.Skip(1).Select(participant => new Plan.Seat($"for {participant}", [.. pot]));
        DrawPlan plan = DrawPlan.Compile(new Plan(seats)).Plan.With(new LoadBounds(1, 2));

        Assert.Equal(
            $"{participants} of {participants} ({names}) must be drawn {participants} times together (at least 1 each), but only {participants - 1} lots can draw them",
            LoadFlow.WhyInfeasible(plan));
    }
}
