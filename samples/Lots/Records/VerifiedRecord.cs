using LotDrawing.Records;
using LotDrawing.Text;
using LotDrawing.Verification;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>A record that a command works on: read whole, and verified.</summary>
/// <param name="Path">The name of its file.</param>
/// <param name="Bytes">What the file held.</param>
/// <param name="Record">The record.</param>
internal sealed record VerifiedRecord(string Path, byte[] Bytes, Record Record)
{
    /// <summary>Reads and verifies a record; null when there is a fault. A record that does not verify is not worked on.</summary>
    internal static VerifiedRecord? Read(string path, Faults faults)
    {
        byte[]? bytes = InputFile.Bytes(path, RecordFile.MaxBytes, faults);
        if (bytes is null)
            return null;
        JsonReading<Record> reading = RecordFile.Read(bytes);
        foreach (JsonFault fault in reading.Faults)
            faults.Add($"{path}: {fault}");
        if (!reading.IsValid)
            return null;

        Record record = reading.Value;
        Verdict verdict = RecordVerification.Verify(record);
        foreach (Finding finding in verdict.Findings)
            faults.Add($"{path}: the record does not verify: {finding}");
        return verdict.IsGood ? new VerifiedRecord(path, bytes, record) : null;
    }
}
