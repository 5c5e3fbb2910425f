using System.Collections.Immutable;
using LotDrawing;
using LotDrawing.Records;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output.Explanations;

/// <summary>Tells how the reviewing States of one State came about, in words. Places in pots count from 0, as in algorithm v1.</summary>
internal sealed class Explanation(RecordHistory history, StateParty state, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);
    private readonly Review? review = history.Now.InForce.ReviewOf(state.Code);

    /// <summary>What was drawn for each seat, from which pot, and which lot it was.</summary>
    internal void WriteLots()
    {
        WriteHead();
        foreach (FilledSeat seat in review?.Seats ?? [])
        {
            WriteSeatTitle(seat.Seat);
            foreach (DrawnSeat drawn in DrawnSeat.Of(history, state.Code, seat.Seat))
                WriteLots(drawn);
        }
    }

    /// <summary>Why another State reviews this one, or does not, or could not.</summary>
    internal void WriteReviewer(StateParty other)
    {
        WriteHead();
        foreach (FilledSeat seat in review?.Seats ?? [])
        {
            WriteSeatTitle(seat.Seat);
            foreach (DrawnSeat drawn in DrawnSeat.Of(history, state.Code, seat.Seat))
                WriteLine($"entry {drawn.Entry.Number}, {drawn.Title}: {WhyThere(drawn, other.Code)}");
        }
    }

    private void WriteHead()
    {
        string reviewed = review is null ? "not under review" : $"reviewed in group {review.Group} by {string.Join(", ", review.ReviewingStates.Select(Named))}";
        console.WriteLine(OneLine.Of($"{Named(state.Code)}: {state.RegionalGroup}, party to {string.Join(", ", state.Instruments)}; {reviewed}"), Tables.Heading);
    }

    private void WriteSeatTitle(string seat)
    {
        console.WriteLine();
        console.WriteLine(OneLine.Of($"{state.Code}/{seat}"), Tables.Heading);
    }

    private void WriteLots(DrawnSeat drawn)
    {
        WriteLine($"entry {drawn.Entry.Number}, {drawn.Title}");
        if (!drawn.Asked.Replaced.IsEmpty)
            WriteLine($"  replaced, and so not in the pots: {string.Join(", ", drawn.Asked.Replaced.Select(Named))}");
        if (drawn.Asked.AdditionalOnly)
            WriteLine($"  {Named(drawn.Drawn.Principal)} stays, and an additional State is drawn");
        else
            WriteLot("lot", drawn.Drawn.Principal, drawn.Pot);
        if (drawn.Drawn.Additional is { } additional)
            WriteLot("additional lot", additional, drawn.AdditionalPot);
    }

    private void WriteLot(string lot, string code, ImmutableArray<string> pot)
    {
        WriteLine($"  {lot}: {Named(code)}, at place {pot.IndexOf(code)} of 0 to {pot.Length - 1}; a pot of {Tables.Counted(pot.Length, "State")}:");
        WriteLine($"    {string.Join(' ', pot)}");
    }

    private string WhyThere(DrawnSeat drawn, string code)
    {
        if (drawn.Drawn.Principal == code)
            return drawn.Asked.AdditionalOnly ? $"{code} is the principal already" : $"drawn, {Chance(drawn.Pot)}";
        if (drawn.Drawn.Additional == code)
            return $"drawn in addition to {drawn.Drawn.Principal}, {Chance(drawn.AdditionalPot)}";

        var reasons = drawn.Pots.WhyNot(code);
        string principal = reasons.IsEmpty
            ? $"could have been drawn, {Chance(drawn.Pot)}, and was not: the lot fell on {(drawn.Asked.AdditionalOnly ? drawn.Drawn.Additional! : drawn.Drawn.Principal)}{Void(drawn, code)}"
            : $"not in the pot: {code} {string.Join("; ", reasons)}";
        if (drawn.Asked.AdditionalOnly || drawn.Drawn.Additional is not { } additional)
            return principal;
        return drawn.AdditionalPot.Contains(code)
            ? $"{principal}; in addition to {drawn.Drawn.Principal} it could have been drawn, {Chance(drawn.AdditionalPot)}, and the lot fell on {additional}"
            : principal;
    }

    /// <summary>What else of the same drawing would have made this State void here.</summary>
    private string Void(DrawnSeat drawn, string code)
    {
        Drawing then = history.After(drawn.Entry.Number).InForce;
        if (history.Now.Mechanism.NoMutualReviews is { } mutual && then.ReviewOf(code)?.IsReviewedBy(state.Code) == true)
            return $" (as drawn, {state.Code} reviews {code}, so with {code} here the drawing would have been void: {mutual})";
        FilledSeat? elsewhere = then.ReviewOf(state.Code)!.Seats.FirstOrDefault(seat => seat.Seat != drawn.Drawn.Seat && seat.States.Contains(code));
        return elsewhere is null ? "" : $" (as drawn, {code} sits in {elsewhere.Seat}, so with {code} here too the drawing would have been void)";
    }

    private static string Chance(ImmutableArray<string> pot) => $"one of {Tables.Number(pot.Length)} in the pot";

    private string Named(string code)
    {
        StateParty? named = history.Now.Roster.Find(code) ?? history.Record.Header.Roster.Find(code);
        return named is null ? code : $"{code} {Tables.NameOf(named)}".TrimEnd();
    }

    private void WriteLine(string line) => console.WriteLine(OneLine.Of(line), Style.Plain);
}
