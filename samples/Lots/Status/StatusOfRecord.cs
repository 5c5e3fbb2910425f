using System.Collections.Immutable;
using System.Globalization;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Shell;
using static LotDrawing.CountryReviews.StatusFile;

namespace Lots.Status;

/// <summary>The country reviews from a record and a sheet of events, in place of a status file.</summary>
internal static class StatusOfRecord
{
    private const int MostBytes = 64 << 20;

    /// <summary>The reviews, or null after a fault.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">Its file.</param>
    /// <param name="events">The sheet's file, or null where nothing happened yet.</param>
    /// <param name="asOf">The day of the report.</param>
    /// <param name="starts">The days on which the groups start; null for those of the first phase.</param>
    /// <param name="faults">Told every fault.</param>
    internal static ReviewsFile? Read(Record record, string path, string? events, DateOnly asOf, ImmutableArray<DateOnly>? starts, Faults faults)
    {
        if (record.Mechanism.Id != Mechanism.Untoc.Id)
        {
            faults.Add(path, $"a record of {record.Mechanism.Id}", $"one of {Mechanism.Untoc.Id}, whose country reviews have the steps that are reported on");
            return null;
        }

        ReviewRules rules = starts is { } days ? UntocReviews.Rules with { GroupStarts = days } : UntocReviews.Rules;
        if (rules.GroupStarts.Length < record.Mechanism.Groups.Count)
            faults.Add("--starts", $"{rules.GroupStarts.Length} days", $"{record.Mechanism.Groups.Count}, one for each group");
        if (faults.Lines.Count > 0)
            return null;
        if (RecordHistory.Of(record, _ => rules) is not { } history)
        {
            faults.Add(path, "a record in which no reviewing States are drawn yet", "one in which they are");
            return null;
        }

        if (starts is null && history.DrawnOn > rules.GroupStarts[1])
        {
            faults.Add("--starts", $"none, for a drawing of {Iso(history.DrawnOn)}", "the days on which the groups start: those of the first phase were 2020-12-01, 2021-11-01 and 2022-11-01");
            return null;
        }

        ReviewPhase? phase = events is null ? After(history) : InputFile.Bytes(events, MostBytes, faults) is { } bytes ? EventsSheet.Read(events, bytes, record, history, faults) : null;
        string kind = record.Kind == RecordKind.Rehearsal ? "A rehearsal. " : "";
        string from = events is null ? "" : ", and from a sheet of events";
        return phase is null ? null : new ReviewsFile(asOf, $"{kind}From the record whose last hash begins with {PublishedHash.InFours(record.LastHash)}{from}.", phase);
    }

    private static ReviewPhase After(RecordHistory history) =>
        ((EventsOutcome.AllAccepted)history.Opened.ApplyAll(history.Changes)).Phase;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
