using System.Collections.Immutable;
using System.Globalization;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Shell;
using static LotDrawing.CountryReviews.StatusFile;

namespace Lots.Status;

/// <summary>Status files: reviews and what happened in them, or figures typed in.</summary>
internal static class StatusInput
{
    /// <summary>The file, or null after a fault.</summary>
    internal static StatusFile? Read(string name, Faults faults)
    {
        Parsed<StatusFile>? reading = InputFile.Read(name, StatusFiles.Read, faults);
        if (reading is { IsValid: false } && !FileKinds.RefuseOther(name, FileKinds.Status, faults))
        {
            foreach (Fault fault in reading.Faults)
                faults.Add($"{name}: {fault}");
        }

        return reading is { IsValid: true, Value: var file } ? file : null;
    }

    /// <summary>The figures of several files in the order of their days.</summary>
    internal static ImmutableArray<(DateOnly Day, FigureSet Figures)> ReadAll(IEnumerable<string> names, Faults faults)
    {
        var byDay = new SortedDictionary<DateOnly, (string Name, FigureSet Figures)>();
        foreach (string name in names)
        {
            if (Read(name, faults) is not { } file)
                continue;
            (DateOnly day, FigureSet figures) = file switch
            {
                ReviewsFile reviews => (reviews.AsOf, FigureSet.Of(reviews.Phase.Report(reviews.AsOf))),
                FiguresFile stated => (stated.AsOf, stated.Figures),
                _ => throw new InvalidOperationException("A status file of an unknown kind."),
            };
            if (!byDay.TryAdd(day, (name, figures)))
                faults.Add(name, $"of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, as {byDay[day].Name}", "files of different days");
        }

        return [.. byDay.Select(report => (report.Key, report.Value.Figures))];
    }
}
