using System.Globalization;
using LotDrawing;
using LotDrawing.Drand;
using Lots.Shell;

namespace MeetingRoom.Records;

/// <summary>Reads a record's file: one that does not hold is not served.</summary>
internal static class RecordReading
{
    /// <summary>The record, verified.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="where">What it is called in a fault.</param>
    /// <exception cref="BadInputException">It is no record, or one that does not hold.</exception>
    internal static Record Of(byte[] bytes, string where)
    {
        Verify(bytes, where);
        using var stream = new MemoryStream(bytes);
        Parsed<Record> read = Record.Load(stream);
        return read.IsValid ? read.Value : throw new BadInputException([.. read.Faults.Select(fault => $"{where}: {fault}")]);
    }

    /// <exception cref="BadInputException">It is no record, or one that does not hold.</exception>
    internal static void Verify(byte[] bytes, string where)
    {
        Verdict verdict = Verifier.Verify(bytes, new Verifier.Options { CheckSignature = (round, signature) => Quicknet.Verify(round, signature) });
        if (verdict.ExitCode != 0)
            throw new BadInputException([.. verdict.Faults.Select(fault => $"{where}: {fault}"), .. verdict.Findings.Select(finding => $"{where}: {finding}"), .. Other(verdict, where)]);
    }

    private static IEnumerable<string> Other(Verdict verdict, string where)
    {
        if (verdict.Contents == VerdictContents.Holds && !verdict.IsAsPublished)
            yield return string.Create(CultureInfo.InvariantCulture, $"{where}: other bytes than published; expected canonical JSON and one line feed");
    }
}
