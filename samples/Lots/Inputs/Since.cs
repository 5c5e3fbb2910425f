using System.CommandLine;
using System.Globalization;
using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--since ENTRY|DATE</c>: from where on changes are told.</summary>
internal static class Since
{
    internal static Option<string?> Option(string what, string absent = "") => new("--since")
    {
        Description = $"{what} after this entry, or after this day, as 2021-10-12.{absent}",
        HelpName = "ENTRY|DATE",
    };

    /// <summary>The number of the entry; null where none is given, or when there is a fault.</summary>
    internal static int? Read(string? text, Record record, Faults faults)
    {
        if (text is null)
            return null;
        int last = record.Entries.Length;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int entry) && entry >= 1 && entry <= last)
            return entry;
        if (Date.TryRead(text, out DateOnly day) && record.Entries[0].Date <= day)
            return record.Entries.Last(before => before.Date <= day).Number;
        faults.Add("--since", OneLine.Shown(text), $"the number of an entry from 1 to {last}, or a day from {record.Entries[0].Date:O} on");
        return null;
    }
}
