using LotDrawing;
using Papers.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lots.Output;

/// <summary>A drawing as tables to be read from the back of a hall: the groups, then the reviews group by group.</summary>
internal sealed class DrawingTable(DrawInfo info, TextWriter output) : IDrawingWriter<Drawing>
{
    private readonly IAnsiConsole console = Terminal.Of(output);
    private readonly Roster roster = info.Input.Roster;
    private readonly Mechanism mechanism = info.Input.Mechanism;

    public void Write(Drawing drawing, long number, long voids)
    {
        if (number > 1)
            console.WriteLine();
        WriteHead(drawing, number);
        GroupsTable.Write(console, drawing.Groups, roster);
        for (int group = 1; group <= drawing.Groups.Length; group++)
            WriteReviews(drawing, group);
    }

    public void Dispose()
    {
        // The console writes straight into the output, which belongs to the desk.
    }

    private void WriteHead(Drawing drawing, long number)
    {
        if (info.Run.Rehearsal)
            console.WriteLine("REHEARSAL: not the draw, and never equal to it", Tables.Marked);
        console.WriteLine(mechanism.Name, Tables.Heading);
        string sizes = string.Join(", ", drawing.Groups.Select(group => Tables.Number(group.Length)));
        string load = mechanism.Load.Bind ? $"; each serves in {mechanism.Load} reviews" : "";
        console.WriteLine($"{Tables.Counted(roster.Count, "State")} in groups of {sizes}{load}{info.Run.Told(number)}", Style.Plain);
        if (drawing.Reviews.Any(review => review.Seats.Any(seat => seat.Additional is not null)))
            console.WriteLine("+ is an additional State, for the instruments to which the State above it is not party", Tables.Marked);
    }

    private void WriteReviews(Drawing drawing, int group)
    {
        var reviews = drawing.ReviewsInGroup(group).ToList();
        Table table = Tables.New();
        table.AddStateColumns("State under review");
        foreach (SeatRule seat in mechanism.Seats)
            table.AddStateColumns($"Reviewed by: {seat.Id}");
        foreach (Review review in reviews)
            AddReview(table, review);

        console.WriteLine();
        console.WriteLine($"Group {group}: {Tables.Counted(reviews.Count, "review")}, {Tables.Counted(drawing.ParticipantsInGroup(group).Length, "State")} taking part", Tables.Heading);
        console.Write(table);
    }

    /// <summary>A line with the principals, and below it one with the additional States if there are any.</summary>
    private void AddReview(Table table, Review review)
    {
        var lots = ReviewLot.Of(review, roster, mechanism).ToList();
        table.AddRow(Tables.Cells(roster[review.State]).Concat(CellsBySeat(lots.Where(lot => !lot.IsAdditional).ToList())));
        if (lots.Exists(lot => lot.IsAdditional))
            table.AddRow(Tables.Cells(null).Concat(CellsBySeat(lots.Where(lot => lot.IsAdditional).ToList())));
    }

    private IEnumerable<IRenderable> CellsBySeat(List<ReviewLot> lots) =>
        mechanism.Seats.SelectMany(seat => lots.Find(lot => lot.Seat == seat.Id) switch
        {
            null => Tables.Cells(null),
            { IsAdditional: false } lot => Tables.Cells(lot.State),
            var lot => [new Text(lot.State.Code, Tables.Marked), new Text($"{$"+ {Tables.NameOf(lot.State)}".TrimEnd()} for {string.Join(", ", lot.Instruments)}", Tables.Marked)],
        });
}
