using LotDrawing;
using LotDrawing.Records;
using Lots.Output.Results;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output;

/// <summary>What an accession or a withdrawal drew, to be read out.</summary>
/// <param name="before">The record before it.</param>
/// <param name="change">What it came to.</param>
/// <param name="output">Where it goes.</param>
internal sealed class ChangeReport(RecordHistory before, RecordChange change, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);
    private readonly RecordHistory after = RecordHistory.Of(change.After);

    internal void Write()
    {
        if (before.Record.Header.Kind == RecordKind.Rehearsal)
            console.WriteLine("REHEARSAL: it does not count", Tables.Marked);
        Entry entry = change.After.Entries[^1];
        foreach (string line in EntryLines.Of(entry))
            console.WriteLine($"{Dates.Text(entry.Date)}: {OneLine.Of(line)}", Tables.Heading);

        var drawn = RecordHistory.DrawnIn(entry).SelectMany(review => review.Seats.Select(seat => (review.State, Seat: seat))).ToList();
        if (drawn.Count == 0)
            console.WriteLine("Nothing had to be drawn", Style.Plain);
        foreach (var (state, seat) in drawn)
        {
            string was = before.Now.InForce.ReviewOf(state)?.Seat(seat.Seat) is { } old ? $" in the place of {Named(old)}" : "";
            console.WriteLine(OneLine.Of($"  {state}, {seat.Seat}: {Named(seat)}{was}"), Style.Plain);
        }

        RecordLines.WriteEnd(console, change.After);
    }

    private string Named(FilledSeat seat) => string.Join(" + ", seat.States.Select(code =>
        $"{code} {Tables.NameOf(after.Now.Roster.Find(code) ?? before.Now.Roster[code])}".TrimEnd()));
}
