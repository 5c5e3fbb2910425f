using System.CommandLine;
using LotDrawing.Campaigns.Draws;
using LotDrawing.Campaigns.Readers;

// Each campaign runs until it has done what is asked, tells how far it is, and writes benchmarks/results/ anew unless it is short.
var isShort = new Option<bool>("--short") { Description = "A thousandth of it, in seconds, and no file is written: what the project's own check runs.", Recursive = true };
var threads = new Option<int>("--threads") { Description = "How many threads.", DefaultValueFactory = _ => Environment.ProcessorCount, Recursive = true };
var procedures = new Argument<DrawnBy[]>("procedures") { Description = "Whose drawings; all where none is named.", DefaultValueFactory = _ => Enum.GetValues<DrawnBy>() };
var count = new Option<long?>("--count") { Description = "How many; without it 10⁸ by the exact procedure, 10⁷ by that for loads, 10⁶ by the others." };
var draws = new Command("draws", "Draws random rosters of up to 30 States under random rules, and checks each drawing by code that shares nothing with the engine.") { procedures, count };
draws.SetAction((parsed, cancellation) => Task.Run(
    () => DrawsReport.Run(parsed.GetValue(procedures)!, parsed.GetValue(count), parsed.GetValue(threads), parsed.GetValue(isShort), cancellation),
    CancellationToken.None));

var inputs = new Option<long?>("--count") { Description = "How many; without it 10⁷." };
var seed = new Option<int?>("--seed") { Description = "Reads in this process, whose assemblies are instrumented: for the program's own use.", Hidden = true };
var readers = new Command("readers", "Gives hostile files to every reader, changed further where they took new branches of its code: none may throw, take a second of processor time, or much memory.") { inputs, seed };
readers.SetAction((parsed, cancellation) => parsed.GetValue(seed) is { } own
    ? Task.FromResult(ReadersReport.RunChild(own, parsed.GetValue(inputs) ?? 0))
    : ReadersReport.RunAsync(parsed.GetValue(inputs), parsed.GetValue(threads), parsed.GetValue(isShort), cancellation));

var root = new RootCommand("Campaigns that try to break what the library promises. The exit code is 1 when one of them did.") { draws, readers, isShort, threads };
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
