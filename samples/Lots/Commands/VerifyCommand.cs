using System.CommandLine;
using LotDrawing.Records;
using LotDrawing.Text;
using LotDrawing.Verification;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Commands;

/// <summary><c>lots verify</c>: whether a record holds, checked by code that shares nothing with what drew it.</summary>
internal sealed class VerifyCommand : LotsCommand
{
    private readonly Argument<string> record = RecordInput.Argument("The record.");
    private readonly Option<string?> commitment = new("--commitment") { Description = "The commitment that was published before the drawing.", HelpName = "FILE" };

    internal VerifyCommand()
        : base(
            "verify",
            "Checks a record: its chain, its rules, and every drawing derived again from its seed. The exit code is 0 when it holds, 1 when it does not.",
            "lots verify record.json",
            "lots verify record.json --commitment commitment.json")
    {
        Add(record);
        Add(commitment);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(record)!;
        string? published = parsed.GetValue(commitment);
        JsonReading<Record>? reading = InputFile.Read(path, RecordFile.Read, faults);
        foreach (JsonFault fault in reading?.Faults ?? [])
            faults.Add($"{path}: {fault}");
        Commitment? before = published is null ? null : CommitmentInput.Read(published, faults);
        faults.ThrowIfAny();

        Verdict verdict = RecordVerification.Verify(reading!.Value, before);
        new VerdictReport(reading.Value, before, verdict, desk.Out.Text).Write();
        return verdict.IsGood ? ExitCode.Done : ExitCode.Refused;
    }
}
