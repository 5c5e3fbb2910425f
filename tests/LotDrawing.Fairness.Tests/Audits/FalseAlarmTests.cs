using LotDrawing.Rules;
using Xunit.Abstractions;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>10,000 fair audits each at the level that audits have, 0.1 %: with short audits, many degrees of freedom and known chances.</summary>
/// <remarks>Of 10,000 audits 10 are called unfair by chance; more than 21, or fewer than 1, once in a thousand times.</remarks>
[Trait("Category", "Long")]
public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    private const int Audits = 10_000;
    private const double Level = 0.001;

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
            Assert.InRange(alarms["exact/chi-square"], 1, 21);
        Assert.All(alarms.Values, count => Assert.InRange(count, 0, 21));
    }
}
