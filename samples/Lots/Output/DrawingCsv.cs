using System.Globalization;
using CsvHelper;
using LotDrawing;
using Papers.Results;

namespace Lots.Output;

/// <summary>A drawing as CSV with a header: a line for each State drawn.</summary>
internal sealed class DrawingCsv(DrawInfo info, Stream output) : IDrawingWriter<Drawing>
{
    private static readonly string[] Columns = ["state", "name", "group", "seat", "lot", "reviewing_state", "reviewing_name", "instruments"];

    private readonly CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public void Write(Drawing drawing, long number, long voids)
    {
        // The header waits for the first drawing: a draw that fails writes nothing.
        if (number == 1)
            csv.WriteRecord(info.Run.Count > 1 ? ["draw", "voids", .. Columns] : Columns);
        foreach (Review review in drawing.Reviews)
        {
            foreach (ReviewLot lot in ReviewLot.Of(review, info.Input.Roster, info.Input.Mechanism))
            {
                if (info.Run.Count > 1)
                {
                    csv.WriteField(number.ToString(CultureInfo.InvariantCulture));
                    csv.WriteField(voids.ToString(CultureInfo.InvariantCulture));
                }

                csv.WriteRecord(
                    review.State,
                    SpreadsheetText.Of(info.Input.Roster[review.State].Name),
                    review.Group.ToString(CultureInfo.InvariantCulture),
                    lot.Seat,
                    lot.IsAdditional ? "additional" : "principal",
                    lot.State.Code,
                    SpreadsheetText.Of(lot.State.Name),
                    string.Join(';', lot.Instruments));
            }
        }
    }

    public void Dispose() => csv.Dispose();
}
