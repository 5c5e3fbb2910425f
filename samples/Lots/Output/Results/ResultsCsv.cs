using System.Globalization;
using CsvHelper;

namespace Lots.Output.Results;

/// <summary>The results in force as CSV: the columns of a drawing, and which entry drew the seat, whether it changed and what
/// was in it before.</summary>
internal static class ResultsCsv
{
    private static readonly string[] Columns =
    [
        "state", "name", "group", "seat", "lot", "reviewing_state", "reviewing_name", "instruments",
        "entry", "date", "changed", "before", "ordinary_left",
    ];

    internal static void Write(ResultsInForce results, Stream output)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (ReviewResult review in results.Reviews)
        {
            foreach (SeatResult seat in review.Seats)
            {
                foreach (ReviewLot lot in seat.Lots)
                    csv.WriteRecord(Fields(review, seat, lot));
            }
        }
    }

    private static string[] Fields(ReviewResult review, SeatResult seat, ReviewLot lot) =>
    [
        review.State.Code,
        review.State.Name,
        review.Group.ToString(CultureInfo.InvariantCulture),
        seat.Seat,
        lot.IsAdditional ? "additional" : "principal",
        lot.State.Code,
        lot.State.Name,
        string.Join(';', lot.Instruments),
        seat.DrawnBy.Number.ToString(CultureInfo.InvariantCulture),
        Dates.Text(seat.DrawnBy.Date),
        seat.IsChanged ? "yes" : "no",
        seat.IsChanged && seat.Before is { } before ? string.Join(';', before.States) : "",
        review.OrdinaryLeft.ToString(CultureInfo.InvariantCulture),
    ];
}
