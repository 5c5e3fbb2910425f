namespace LotDrawing.Fairness;

/// <summary>A test's result before it is known how many tests there are, and so what its level is.</summary>
internal sealed record RawResult(string Name, string Question, double PValue)
{
    internal double? Statistic { get; init; }

    internal double? Freedom { get; init; }

    /// <summary>Where the largest deviation is; it needs the level to say what could have been seen.</summary>
    internal Largest? Largest { get; init; }

    internal static RawResult Of(string name, string question, SumOfSquares sum, Largest largest) =>
        new(name, question, sum.PValue) { Statistic = sum.Statistic, Freedom = sum.Freedom, Largest = largest };

    internal static RawResult Of(string name, string question, Largest largest) =>
        new(name, question, largest.PValue) { Statistic = largest.Score, Largest = largest };

    internal TestResult Judge(double level, int tests, double adjusted) => new()
    {
        Name = Name,
        Question = Question,
        Statistic = Statistic,
        DegreesOfFreedom = Freedom,
        PValue = PValue,
        AdjustedPValue = adjusted,
        Passed = adjusted > level,
        Effect = Largest?.Effect(level / tests),
    };
}
