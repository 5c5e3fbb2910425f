using System.Globalization;
using BenchmarkDotNet.Running;
using LotDrawing.Benchmarks;
using LotDrawing.Benchmarks.Drand;
using LotDrawing.Benchmarks.Sheets;
using LotDrawing.Benchmarks.Tight;

// dotnet run -c Release --project benchmarks/LotDrawing.Benchmarks -- --filter '*'
// measures everything, and writes benchmarks/results/ anew; with the one word "peers" or "peers-under-loads" the solvers that others would draw by, and with "drand" the first
// verification of a drand round in a process; with "sheets" the reading of workbooks.
if (args is ["peers"])
{
    ResultsTable.Write("Peers", "peers", Peers.Run);
    return;
}

if (args is ["peers-under-loads"])
{
    ResultsTable.Write("PeersUnderLoads", "peers-under-loads", Peers.RunUnderLoads);
    return;
}

if (args is ["drand"])
{
    ResultsTable.Write(nameof(FirstVerification), "drand", FirstVerification.Run);
    return;
}

if (args is [FirstVerification.Once])
{
    FirstVerification.RunOnce(Console.Out);
    return;
}

if (args is ["sheets"])
{
    ResultsTable.Write(nameof(SheetReading), "sheets", SheetReading.Run);
    return;
}

if (args is [SheetReading.Once, var path, var times])
{
    SheetReading.RunOnce(path, int.Parse(times, CultureInfo.InvariantCulture), Console.Out);
    return;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Measured).Assembly).Run(args, Measured.Config);
ResultsTable.Write(summaries);
