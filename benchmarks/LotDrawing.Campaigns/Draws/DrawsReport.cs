using System.Diagnostics;
using LotDrawing.TestKit;

namespace LotDrawing.Campaigns.Draws;

/// <summary>The campaigns of drawings, and their results.</summary>
internal static class DrawsReport
{
    private const int ShortPart = 1_000;

    /// <summary>How many drawings of a procedure are a campaign.</summary>
    private static long Aim(DrawnBy by) => by switch
    {
        DrawnBy.Exact => 100_000_000,
        DrawnBy.Loads => 10_000_000,
        _ => 1_000_000,
    };

    /// <summary>Runs them one after another; 0, or 1 where a rule was broken, or 130 where it was cancelled.</summary>
    internal static int Run(DrawnBy[] procedures, long? count, int threads, bool isShort, CancellationToken cancellation)
    {
        int exit = 0;
        foreach (DrawnBy by in procedures)
        {
            long wanted = Math.Max(1, (count ?? Aim(by)) / (isShort ? ShortPart : 1));
            double before = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
            var campaign = new DrawsCampaign(by, wanted, threads, cancellation);
            campaign.Run(done => Results.Progress(Name(by), done, wanted));
            foreach (string line in campaign.Broken)
                Console.Error.WriteLine($"{Name(by)}: {line}");
            if (cancellation.IsCancellationRequested)
                return 130;
            exit |= campaign.Broken.Count == 0 ? 0 : 1;
            string text = Table(by, count, campaign, Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds - before);
            Results.Write($"{by}Drawings", text, isKept: !isShort && campaign.Broken.Count == 0);
        }

        return exit;
    }

    internal static string Name(DrawnBy by) => by.ToString().ToLowerInvariant();

    private static string Table(DrawnBy by, long? count, DrawsCampaign campaign, double seconds) => Results.Text($"""
        # Drawings by the {Name(by)} procedure

        Random rosters of 2 to 30 States under random rules; each drawing is checked by code that reads roster and rules and knows nothing of the engine's pots
        (`RuleCheck`). The first drawing of each roster, three copies of it with a State exchanged and one without an additional State are also put before a slower check, which reads
        the paragraphs one by one (`DrawInvariants`): the two have to agree.

        | | |
        |---|---:|
        | drawings | {campaign.Drawn:N0} |
        | rosters drawn | {campaign.Rosters:N0} |
        | drawings that broke a rule, or that the checks disagreed on | {campaign.Broken.Count} |
        | changed copies that both checks found broken | {campaign.SpoiltFound:N0} |
        | changed copies that both found valid still | {campaign.SpoiltStillValid:N0} |
        {string.Concat(campaign.Ends.Select(end => Results.Text($"| rosters that ended otherwise: {end.Key} | {end.Value:N0} |\n")))}| drawings of three groups, with sizes and shares checked | {campaign.Groups:N0} |
        | processor seconds | {seconds:N0} |

        {(by == DrawnBy.Exact ? "Half of the drawings are by the code that audits draw by. " : "")}{Campaign.Machine}, {Campaign.Processor}.

        ```sh
        dotnet run -c Release --project benchmarks/LotDrawing.Campaigns -- draws {Name(by)}{(count is null ? "" : Results.Text($" --count {count}"))}
        ```

        """);
}
