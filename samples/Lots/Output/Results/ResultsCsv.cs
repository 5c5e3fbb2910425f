using System.Globalization;
using CsvHelper;

namespace Lots.Output.Results;

/// <summary>The results in force as CSV: codes and ids alone, which no spreadsheet takes for formulas.</summary>
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
}
