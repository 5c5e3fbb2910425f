using System.Diagnostics;
using System.Globalization;
using System.Text;
using LotDrawing.TestKit;

namespace LotDrawing.Campaigns.Readers;

/// <summary>The campaign of hostile files in processes of one thread each, and its result.</summary>
internal static class ReadersReport
{
    internal const long Aim = 10_000_000;
    private const int ShortPart = 500;
    private const long MostMemory = 1_000_000; // KB
    private const double MostMilliseconds = 1_000;

    /// <summary>Reads in so many processes; 0, or 1 where a reader threw, hung, or took too much memory.</summary>
    internal static async Task<int> RunAsync(long? count, int threads, bool isShort, CancellationToken cancellation)
    {
        long each = ((count ?? Aim) / (isShort ? ShortPart : 1) + threads - 1) / threads;
        string program = Path.Combine(Coverage.Instrument(), "LotDrawing.Campaigns.dll");
        Child[] children = await Task.WhenAll(Enumerable.Range(1, threads).Select(seed => RunAsync(program, seed, each, cancellation)));
        if (cancellation.IsCancellationRequested)
            return 130;
        var (text, isKept) = Table(children, count, each);
        Results.Write("HostileInputs", text, isKept && !isShort);
        return isKept ? 0 : 1;
    }

    /// <summary>Reads in this process, which reads by instrumented assemblies, and tells on standard output.</summary>
    internal static int RunChild(int seed, long count)
    {
        Coverage.Begin(); // before any instrumented code runs
        int exit = new ReadersCampaign(seed).Run(count, done => Results.Progress($"process {seed}", done, count), Console.Out);
        Process own = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\t{own.PeakWorkingSet64 / 1024}\t{own.TotalProcessorTime.TotalSeconds:0}"));
        return exit;
    }

    private static async Task<Child> RunAsync(string program, int seed, long count, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [program, "readers", "--seed", $"{seed}", "--count", $"{count}"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredPGO"] = "0"; // instrumented twice, code is slow
        using Process child = Process.Start(start)!;
        await using var stop = cancellation.Register(child.Kill);
        string output = await child.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await child.WaitForExitAsync(CancellationToken.None);
        return new Child(child.ExitCode, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))]);
    }

    private static (string Text, bool IsKept) Table(Child[] children, long? count, long each)
    {
        bool hasEnded = children.All(child => child.ExitCode == 0 && child.Lines.Length == InputReader.All.Length + 1);
        var text = new StringBuilder();
        text.AppendLine("# Hostile inputs");
        text.AppendLine();
        text.AppendLine("Files of each kind that others write, changed: values, fields, lines and tags left out, repeated, exchanged, taken from elsewhere or replaced by what readers stumble over, and");
        text.AppendLine("bytes. A file that took branches of the code which none took before is kept and changed further (SharpFuzz counts branches, in a copy of the assemblies).");
        text.AppendLine();
        text.AppendLine("| reader | inputs | accepted | kept for new branches | pairs of branches seen | threw | slowest of those over 0.25 s by the clock, read again: ms of processor time |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        double slowest = 0;
        foreach (InputReader reader in InputReader.All)
        {
            string[][] rows = [.. children.SelectMany(child => child.Lines).Where(row => row[0] == reader.Name)];
            double time = rows.Select(row => double.Parse(row[5], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
            slowest = Math.Max(slowest, time);
            text.AppendLine(Results.Text($"| {reader.Name} | {Sum(rows, 1):N0} | {Sum(rows, 2):N0} | {Sum(rows, 3):N0} | {rows.Select(row => long.Parse(row[4], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max():N0} | {Sum(rows, 6):N0} | {(time == 0 ? "none" : Results.Text($"{time:N0}"))} |"));
        }

        string[][] totals = [.. children.SelectMany(child => child.Lines).Where(row => row[0].Length == 0)];
        long memory = totals.Select(row => long.Parse(row[1], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
        text.AppendLine();
        text.AppendLine(Results.Text($"{children.Length} processes of {each:N0} inputs, seeds 1 to {children.Length}; processes that did not end as they should: {children.Count(child => child.ExitCode != 0)}. Most memory of a process {memory / 1024:N0} MB, {Sum(totals, 2):N0} s of processor time in all."));
        text.AppendLine();
        text.AppendLine($"{Campaign.Machine}, {Campaign.Processor}.");
        text.AppendLine();
        text.AppendLine("```sh");
        text.AppendLine(Results.Text($"dotnet run -c Release --project benchmarks/LotDrawing.Campaigns -- readers{(count is null ? "" : $" --count {count}")}"));
        text.AppendLine("```");
        return (text.ToString(), hasEnded && slowest <= MostMilliseconds && memory < MostMemory);
    }

    private static long Sum(string[][] rows, int column) => rows.Sum(row => long.Parse(row[column], CultureInfo.InvariantCulture));

    private sealed record Child(int ExitCode, string[][] Lines);
}
