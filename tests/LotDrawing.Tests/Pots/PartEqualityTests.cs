using LotDrawing.Rules;

namespace LotDrawing.Tests.Pots;

/// <summary>Values that hold lists are equal when all of their parts are, and none is equal to null.</summary>
public sealed class PartEqualityTests
{
    private static readonly Citation Source = new("One", "1");
    private static readonly Citation Other = new("Two", "2");

    [Fact]
    public void Seats_to_draw() => EachIsEqualToItselfAlone(
        () => new SeatToDraw("A", "s", ["B"]),
        () => new SeatToDraw("X", "s", ["B"]),
        () => new SeatToDraw("A", "x", ["B"]),
        () => new SeatToDraw("A", "s", ["X"]),
        () => new SeatToDraw("A", "s"),
        () => new SeatToDraw("A", "s", ["B"]) { AdditionalOnly = true },
        () => new SeatToDraw("X", "x", ["X"]) { AdditionalOnly = true });

    [Fact]
    public void Faults_of_a_plan() => EachIsEqualToItselfAlone(
        () => new PlanFault("A", "s", ["TIP"], Source, "why"),
        () => new PlanFault("X", "s", ["TIP"], Source, "why"),
        () => new PlanFault("A", "x", ["TIP"], Source, "why"),
        () => new PlanFault("A", "s", [], Source, "why"),
        () => new PlanFault("A", "s", ["TIP"], Other, "why"),
        () => new PlanFault("A", "s", ["TIP"], Source, "not"),
        () => new PlanFault("X", "x", ["SOM"], Other, "not"));

    [Fact]
    public void Exclusions() => EachIsEqualToItselfAlone(
        () => new PotReasons.Exclusion("A", [new("why", Source)]),
        () => new PotReasons.Exclusion("X", [new("why", Source)]),
        () => new PotReasons.Exclusion("A", [new("not", Source)]),
        () => new PotReasons.Exclusion("X", [new("why", Other)]));

    [Fact]
    public void Seats_of_a_plan() => EachIsEqualToItselfAlone(
        () => new Plan.Seat("s", ["a", "b"]),
        () => new Plan.Seat("x", ["a", "b"]),
        () => new Plan.Seat("s", ["a"]),
        () => new Plan.Seat("x", ["b"]));

    private static void EachIsEqualToItselfAlone<T>(params Func<T>[] values)
        where T : class, IEquatable<T>
    {
        for (int a = 0; a < values.Length; a++)
        {
            Assert.False(values[a]().Equals((T?)null));
            for (int b = 0; b < values.Length; b++)
            {
                Assert.Equal(a == b, values[a]().Equals(values[b]()));
                if (a == b)
                    Assert.Equal(values[a]().GetHashCode(), values[b]().GetHashCode());
            }
        }
    }
}
