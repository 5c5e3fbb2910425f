using System.Text;

namespace LotDrawing.Fairness.Orleans.Tests;

/// <summary>The same blocks counted without a cluster.</summary>
internal static class OneMachine
{
    internal static AuditOptions Options { get; } = new() { Draws = 1, Seed = "one machine", Threads = 2 };

    internal static AuditTally Empty(AuditSubject subject, string? seed = null) => new(subject, new ExactDraw(subject), Options with { Seed = seed ?? Options.Seed });

    internal static AuditTally Counted(AuditSubject subject, long first, long end, string? seed = null)
    {
        AuditTally tally = Empty(subject, seed);
        Assert.Equal(CountingEnd.Finished, tally.Count(first, end));
        return tally;
    }

    internal static string Saved(AuditTally tally)
    {
        using var file = new MemoryStream();
        tally.Save(file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    internal static string Json(AuditResult result)
    {
        using var json = new MemoryStream();
        AuditJson.Write(json, result, AuditTiming.Elsewhere);
        return Encoding.UTF8.GetString(json.ToArray());
    }
}
