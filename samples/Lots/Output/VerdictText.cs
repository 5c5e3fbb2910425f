using System.Globalization;
using LotDrawing;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Output;

/// <summary>A verdict in words: one sentence, then what was found.</summary>
internal static class VerdictText
{
    internal static void Write(Verdict verdict, string path, TextWriter text)
    {
        if (verdict.Contents == VerdictContents.NoRecord)
        {
            foreach (var fault in verdict.Faults)
                Desk.Note($"lots: {path} is no record: {fault}");
            return;
        }

        if (verdict.Kind == RecordKind.Rehearsal)
            text.WriteLine("REHEARSAL: this record is not the official one, and its drawings can never equal it.");
        text.WriteLine(Headline(verdict));
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Up to entry {verdict.UpToEntry} of {Date.Words(verdict.UpToDate)}{(verdict.Hashes.IsEmpty ? "; whether more was published cannot be seen without a published hash (--hash)" : "")}."));
        if (!verdict.IsAsPublished)
            text.WriteLine("The file has other bytes than the one published (line ends, spaces, order or a byte order mark); its contents are judged here.");
        foreach (Verdict.HashAnswer hash in verdict.Hashes)
            text.WriteLine(OneLine.Of($"{hash.Hash.Given}: {(hash.Entry is { } entry ? $"is entry {entry}" : "not in this record")}"));
        foreach (Finding finding in verdict.Findings)
            text.WriteLine(OneLine.Of($"finding: {finding}"));
        if (verdict.FindingCount > verdict.Findings.Length)
            text.WriteLine($"… and {verdict.FindingCount - verdict.Findings.Length} more findings");
        foreach (Remark remark in verdict.Remarks)
            text.WriteLine(OneLine.Of($"remark: entry {remark.Entry}: {remark.Text}"));
    }

    private static string Headline(Verdict verdict) => verdict.Contents switch
    {
        VerdictContents.DoesNotHold => $"THE RECORD DOES NOT HOLD: {Tables.Counted(verdict.FindingCount, "finding")}.",
        _ when verdict.Hashes.Any(hash => hash.Entry is null) => "A PUBLISHED HASH IS NOT IN THIS RECORD; what it does hold was derived.",
        VerdictContents.AsFarAsDerived => "The record holds as far as it was derived: signatures of drand were not checked.",
        _ => "The record holds.",
    };
}
