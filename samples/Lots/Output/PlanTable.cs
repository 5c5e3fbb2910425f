using System.Collections.Immutable;
using LotDrawing.Procedures;
using Lots.Inputs;
using Spectre.Console;

namespace Lots.Output;

/// <summary>Drawings of a plan as tables to be read from the back of a hall.</summary>
internal sealed class PlanTable(Subject.Seats input, DrawRun run, TextWriter output) : IDrawingWriter<ImmutableArray<PlanDraw.Seat>>
{
    private readonly IAnsiConsole console = Terminal.Of(output);

    public void Write(ImmutableArray<PlanDraw.Seat> drawing, long number, long voids)
    {
        if (number > 1)
            console.WriteLine();
        if (run.Rehearsal)
            console.WriteLine("REHEARSAL: not the draw, and never equal to it", Tables.Marked);
        console.WriteLine(Path.GetFileName(input.File), Tables.Heading);
        string load = input.Load.Bind ? $"; each participant drawn {input.Load} times" : "";
        console.WriteLine($"{Tables.Counted(drawing.Length, "seat")}, {Tables.Counted(input.Plan.Participants.Length, "participant")}{load}{run.Told(number)}", Style.Plain);
        console.WriteLine();

        Table table = Tables.New();
        table.AddColumn("Seat", gap: 2);
        table.AddColumn("Drawn", gap: 0);
        foreach (PlanDraw.Seat seat in drawing)
            table.AddRow(new Text(seat.Id, Tables.Code), new Text(seat.Drawn));
        console.Write(table);
    }

    public void Dispose()
    {
        // The console writes straight into the output, which belongs to the desk.
    }
}
