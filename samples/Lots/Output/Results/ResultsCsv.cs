using System.Globalization;
using CsvHelper;
using Papers.Model;
using Papers.Results;

namespace Lots.Output.Results;

/// <summary>The results in force as CSV: for programs codes and ids alone, which no spreadsheet takes for formulas; for a spreadsheet in
/// one of the languages names too.</summary>
internal static class ResultsCsv
{
    private static readonly string[] Columns = ["kind", "group", "state", "seat", "principal", "additional", "entry"];

    internal static void Write(ResultsInForce results, Stream output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (ReviewResult review in results.Reviews)
        {
            foreach (SeatResult seat in review.Seats)
            {
                csv.WriteRecord(
                [
                    results.Kind,
                    review.Group.ToString(CultureInfo.InvariantCulture),
                    review.State.Code,
                    seat.Seat,
                    seat.InForce.Principal,
                    seat.InForce.Additional ?? "",
                    seat.DrawnBy.Number.ToString(CultureInfo.InvariantCulture),
                ]);
            }

            if (review.Seats.IsEmpty)
                csv.WriteRecord([results.Kind, review.Group.ToString(CultureInfo.InvariantCulture), review.State.Code, "", "", "", ""]);
        }
    }

    /// <summary>The table as a spreadsheet opens it with a double click: with a byte order mark, without which Excel takes it for the
    /// machine's old code page; by semicolons where the language has a decimal comma; and nothing that could be taken for a formula.</summary>
    internal static void Write(Sheet sheet, Stream output)
    {
        var options = new CsvWriterOptions
        {
            NewLine = "\r\n",
            Separator = sheet.Texts["number.decimal"] == "," ? ';' : ',',
            WriteByteOrderMark = true,
            Injection = CsvInjection.Escape,
        };
        using var csv = CsvWriter.Create(output, options, leaveOpen: true);
        csv.WriteRecord([.. sheet.Columns.Select(column => column.Head)]);
        foreach (var row in sheet.Rows)
            csv.WriteRecord([.. row]);
    }
}
