using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using LotDrawing.Procedures;

namespace Lots.Output;

/// <summary>Drawings of a plan as CSV with a header: a line a seat.</summary>
internal sealed class PlanCsv(DrawRun run, Stream output) : IDrawingWriter<ImmutableArray<PlanDraw.Seat>>
{
    private readonly CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);

    public void Write(ImmutableArray<PlanDraw.Seat> drawing, long number, long voids)
    {
        // The header waits for the first drawing: a draw that fails writes nothing.
        if (number == 1)
            csv.WriteRecord(run.Count > 1 ? ["draw", "voids", "seat", "drawn"] : (string[])["seat", "drawn"]);
        foreach (PlanDraw.Seat seat in drawing)
        {
            if (run.Count > 1)
            {
                csv.WriteField(number.ToString(CultureInfo.InvariantCulture));
                csv.WriteField(voids.ToString(CultureInfo.InvariantCulture));
            }

            csv.WriteRecord(SpreadsheetText.Of(seat.Id), SpreadsheetText.Of(seat.Drawn));
        }
    }

    public void Dispose() => csv.Dispose();
}
