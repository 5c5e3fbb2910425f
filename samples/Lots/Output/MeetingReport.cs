using System.Globalization;
using LotDrawing;
using LotDrawing.Records;
using LotDrawing.Repetitions;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output;

/// <summary>What a meeting decided and drew, to be read out.</summary>
/// <param name="before">The record before the meeting.</param>
/// <param name="change">What the meeting came to.</param>
/// <param name="output">Where it goes.</param>
internal sealed class MeetingReport(RecordHistory before, RecordChange change, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);
    private readonly PhaseState after = RecordHistory.Of(change.After).Now;

    internal void Write(DateOnly date)
    {
        int granted = change.Decisions.Count(decision => decision is Decision.Granted);
        if (before.Record.Header.Kind == RecordKind.Rehearsal)
            console.WriteLine("REHEARSAL: not the meeting, and never equal to it", Tables.Marked);
        console.WriteLine(
            $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Tables.Counted(change.Decisions.Length, "request")}, {granted} granted, {change.Decisions.Length - granted} refused",
            Tables.Heading);
        foreach (Decision decision in change.Decisions)
            WriteDecision(decision);
        RecordLines.WriteEnd(console, change.After);
    }

    private void WriteDecision(Decision decision)
    {
        RepetitionRequest request = decision.Request;
        string asked = OneLine.Of($"{request.State} {(request.Kind == RepetitionKind.Ordinary ? "" : "(exceptional) ")}{string.Join(" and ", request.Seats)}");
        if (decision is Decision.Refused refused)
        {
            console.WriteLine($"refused  {asked}: {OneLine.Of(refused.Why.Text)}", Tables.Marked);
            return;
        }

        console.WriteLine($"granted  {asked}; {Tables.Counted(after.OrdinaryLeft(request.State), "ordinary repetition")} left", Style.Plain);
        foreach (string seat in request.Seats)
        {
            FilledSeat old = before.Now.InForce.ReviewOf(request.State)!.Seat(seat)!;
            FilledSeat now = after.InForce.ReviewOf(request.State)!.Seat(seat)!;
            console.WriteLine($"         {seat}: {Named(now)} in the place of {Named(old)}", Style.Plain);
        }
    }

    private string Named(FilledSeat seat) => string.Join(" + ", seat.States.Select(code => $"{code} {Tables.NameOf(before.Now.Roster[code])}".TrimEnd()));
}
