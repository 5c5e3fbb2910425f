using BenchmarkDotNet.Running;
using LotDrawing.Benchmarks;
using LotDrawing.Benchmarks.Tight;

// dotnet run -c Release --project benchmarks/LotDrawing.Benchmarks -- --filter '*'
// measures everything, and writes benchmarks/results/ anew; with the one word "peers" the solvers that others would draw by.
if (args is ["peers"])
{
    ResultsTable.Write("Peers", Peers.Run);
    return;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Measured).Assembly).Run(args, Measured.Config);
ResultsTable.Write(summaries);
