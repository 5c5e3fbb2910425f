using BenchmarkDotNet.Running;
using LotDrawing.Benchmarks;

// dotnet run -c Release --project benchmarks/LotDrawing.Benchmarks -- --filter '*'
// measures everything, and writes benchmarks/results/ anew.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Measured).Assembly).Run(args, Measured.Config);
ResultsTable.Write(summaries);
