using System.Globalization;
using LotDrawing.Rules;
using Xunit.Abstractions;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Fair audits at the level that audits have, 0.1 %: with short audits, many degrees of freedom and known chances.</summary>
/// <remarks>A thousand of each kind, or as many as <c>LOTDRAWING_FALSE_ALARMS</c> says. Of 1,000 audits one is called unfair by chance, and
/// more than 5 once in 1,700 times; of 10,000 it is 10, and more than 21 or none once in a thousand times.</remarks>
[Trait("Category", "Long")]
public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    private const double Level = 0.001;

    private static readonly int Audits = int.Parse(Environment.GetEnvironmentVariable("LOTDRAWING_FALSE_ALARMS") ?? "1000", CultureInfo.InvariantCulture);
    private static readonly double Expected = Audits * Level;
    private static readonly int Most = (int)(Expected + (3.6 * Math.Sqrt(Expected)) + 0.5);
    private static readonly int Least = Expected >= 10 ? 1 : 0;

    /// <summary>Seats with one pot: (pot − 1) degrees of freedom each. Null where there are too few draws to measure so many degrees of freedom by.</summary>
    [Theory]
    [InlineData(15, 15, 1_000, null)]
    [InlineData(1, 256, 4_200, null)]
    [InlineData(16, 16, 4_000, 240.0)]
    [InlineData(5, 4, 1_000, 15.0)]
    public void Known_chances_are_called_missed_at_the_stated_level(int seats, int pot, int draws, double? freedom)
    {
        AuditSubject subject = AuditSubject.Of(new Plan(
            Enumerable.Range(0, seats).Select(seat => new Plan.Seat($"S{seat:00}", [.. Enumerable.Range(0, pot).Select(other => $"P{other:000}")]))));
        var options = new AuditOptions
        {
            Draws = draws,
            Threads = 1,
            ReferenceDraws = 0,
            Tests = AuditTests.Exact,
            Exact = new ExactProbabilities(subject, (_, _) => 1.0 / pot),
        };
        var alarms = new Dictionary<string, int>(StringComparer.Ordinal);
        Parallel.For(0, Audits, audit =>
        {
            var result = Audit.Run(subject, new ExactDraw(subject), options with { Seed = $"alarm {audit}" });
            Assert.Equal(freedom, result.Tests.SingleOrDefault(test => test.Name == "exact/chi-square")?.DegreesOfFreedom);
            lock (alarms)
            {
                foreach (TestResult test in result.Tests)
                    alarms[test.Name] = alarms.GetValueOrDefault(test.Name) + (test.PValue <= Level ? 1 : 0);
                alarms["all together"] = alarms.GetValueOrDefault("all together") + (result.Verdict == AuditVerdict.Unfair ? 1 : 0);
            }
        });

        foreach (var (name, count) in alarms.OrderBy(alarm => alarm.Key, StringComparer.Ordinal))
            output.WriteLine($"{draws} draws, {seats} seats, pot of {pot}: {name} {count} of {Audits}");
        if (freedom is not null)
            Assert.InRange(alarms["exact/chi-square"], Least, Most);
        Assert.All(alarms.Values, count => Assert.InRange(count, 0, Most));
    }
}
