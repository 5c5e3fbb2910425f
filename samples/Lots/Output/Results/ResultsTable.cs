using LotDrawing;
using Lots.Inputs;
using Papers.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lots.Output.Results;

/// <summary>The results in force as tables: what changed, then the reviews group by group.</summary>
internal sealed class ResultsTable(ResultsInForce results, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);

    internal void Write()
    {
        if (results.IsRehearsal)
            console.WriteLine("REHEARSAL: not the results, and never equal to them", Tables.Marked);
        console.WriteLine(results.Record.Mechanism.Name, Tables.Heading);
        console.WriteLine(
            $"Results in force on {Date.Words(results.Record.LastDate!.Value)}, after {Tables.Counted(results.Record.Entries.Length, "entry", "entries")} of the record; last hash {results.Record.LastHash}",
            Style.Plain);
        Mechanism rules = results.Record.Mechanism;
        if (results.Record.Algorithm == RecordAlgorithm.LoadsV1)
            console.WriteLine($"Drawn by loads v1, exactly, with {rules.Load} reviews a State ({rules.LoadSource?.ToString() ?? "no paragraph is named"})", Style.Plain);
        if (!results.Later.IsEmpty)
            WriteChanges();
        for (int group = 1; group <= results.Groups; group++)
            WriteGroup(group);
    }

    private void WriteChanges()
    {
        var changes = results.Changes.ToList();
        console.WriteLine();
        console.WriteLine($"{Tables.Counted(changes.Count, "seat")} drawn since entry {results.Since.Number} of {Date.Words(results.Since.Date)}", Tables.Heading);
        if (changes.Count == 0)
            return;
        Table table = Tables.New();
        table.AddStateColumns("State under review");
        foreach (string head in (string[])["Seat", "Now", "Before", "Drawn by"])
            table.AddColumn(head, gap: 2);
        foreach (var (review, seat) in changes)
        {
            table.AddRow(Tables.Cells(review.State).Concat(
            [
                new Text(seat.Seat),
                new Text(Named(seat.InForce), Tables.Marked),
                new Text(seat.Before is null ? "" : Named(seat.Before)),
                new Text(EntryText.Occasion(results.Record, seat.DrawnBy)),
            ]));
        }

        console.Write(table);
    }

    private void WriteGroup(int group)
    {
        Table table = Tables.New();
        table.AddStateColumns("State under review");
        foreach (SeatRule seat in results.Record.Mechanism.Seats)
            table.AddStateColumns($"Reviewed by: {seat.Id}");
        table.AddColumn("Repetitions left", gap: 0);
        foreach (ReviewResult review in results.InGroup(group))
            AddReview(table, review);

        console.WriteLine();
        console.WriteLine($"Group {group}: {Tables.Counted(results.InGroup(group).Count(), "review")}{(results.Later.IsEmpty ? "" : $"; * changed since entry {results.Since.Number}")}", Tables.Heading);
        console.Write(table);
    }

    private void AddReview(Table table, ReviewResult review)
    {
        table.AddRow([
            .. Tables.Cells(review.State),
            .. results.Record.Mechanism.Seats.SelectMany(rule => Cells(review.Seats.FirstOrDefault(seat => seat.Seat == rule.Id), additional: false)),
            new Text($"{review.OrdinaryLeft}")]);
        if (review.Seats.Any(seat => seat.Lots.Length > 1))
            table.AddRow([.. Tables.Cells(null), .. results.Record.Mechanism.Seats.SelectMany(rule => Cells(review.Seats.FirstOrDefault(seat => seat.Seat == rule.Id), additional: true)), Text.Empty]);
    }

    private static IRenderable[] Cells(SeatResult? seat, bool additional)
    {
        if (seat?.Lots.FirstOrDefault(lot => lot.IsAdditional == additional) is not { } lot)
            return Tables.Cells(null);
        Style style = seat.IsChanged || additional ? Tables.Marked : Style.Plain;
        string text = additional ? $"{$"+ {Tables.NameOf(lot.State)}".TrimEnd()} for {(lot.Instruments.IsEmpty ? "nothing any more" : string.Join(", ", lot.Instruments))}" : Tables.NameOf(lot.State);
        return [new Text(lot.State.Code, seat.IsChanged || additional ? Tables.Marked : Tables.Code), new Text(seat.IsChanged ? $"{text} *".TrimStart() : text, style)];
    }

    private string Named(FilledSeat seat) => string.Join(" + ", seat.States.Select(code => $"{code} {Tables.NameOf(results.State(code))}".TrimEnd()));
}
