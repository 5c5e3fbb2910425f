using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver;
using Lots.Shell;
using Spectre.Console;

namespace Lots.Output;

/// <summary>A drawing lot by lot, each with the pot it came from, so that a hall can follow it.</summary>
/// <param name="plan">The seats and their pots.</param>
/// <param name="name">What a participant is called beside its code or name; empty for nothing.</param>
/// <param name="output">Where to.</param>
internal sealed class HallSteps(DrawPlan plan, Func<string, string> name, TextWriter output)
{
    /// <summary>Writes the steps: in the order of the draw where it was sequential, else seat by seat.</summary>
    /// <param name="account">How it was drawn.</param>
    /// <param name="drawn">By seat of the plan, who was drawn as principal and who in addition.</param>
    internal void Write(DrawAccount account, IReadOnlyList<(string Principal, string? Additional)> drawn)
    {
        IAnsiConsole console = Terminal.Of(output);
        console.WriteLine();
        console.WriteLine("Lot by lot", Tables.Heading);
        int number = 0;
        foreach (SequentialAccount.Step step in account is SequentialAccount sequential ? sequential.Steps : SeatBySeat(drawn))
        {
            string among = account is SequentialAccount ? $", by lot among {Tables.Counted(step.OpenSeats, "open seat")}" : "";
            Line($"{++number}. {plan.SeatNames[step.Seat]}{among}");
            Write(step.Principal, "");
            Write(step.Additional, "additional State, ");
        }
    }

    /// <summary>As if drawn in order, each from its whole pot: what the exact procedure and the chain draw from.</summary>
    private IEnumerable<SequentialAccount.Step> SeatBySeat(IReadOnlyList<(string Principal, string? Additional)> drawn)
    {
        for (int seat = 0; seat < drawn.Count; seat++)
        {
            int principal = Number(drawn[seat].Principal);
            var additional = drawn[seat].Additional is { } code ? new SequentialAccount.Lot { Pot = plan.AdditionalPot(seat, principal), Drawn = Number(code) } : null;
            yield return new SequentialAccount.Step
            {
                Seat = seat,
                OpenSeats = drawn.Count - seat,
                Principal = new SequentialAccount.Lot { Pot = plan.Pot(seat), Drawn = principal },
                Additional = additional,
            };
        }
    }

    private int Number(string state) => plan.States.BinarySearch(state, StringComparer.Ordinal);

    private void Write(SequentialAccount.Lot? lot, string which)
    {
        if (lot is null)
            return;
        Line($"   {which}from {Tables.Number(lot.Pot.Length)}: {Names(lot.Pot)}");
        if (!lot.Barred.IsEmpty)
            Line($"   barred, as a rule would be broken at once: {Names(lot.Barred)}");
        if (!lot.LeftOut.IsEmpty)
            Line($"   left out, as the rest could not be completed: {Names(lot.LeftOut)}");
        string drawn = plan.States[lot.Drawn];
        Line($"   drawn: {$"{drawn} {name(drawn)}".TrimEnd()}");
    }

    private string Names(ImmutableArray<int> states)
    {
        var names = states.Select(state => plan.States[state]).ToList();
        return string.Join(names.Exists(one => one.Contains(' ', StringComparison.Ordinal)) ? ", " : " ", names);
    }

    private void Line(string line) => output.Write($"{OneLine.Of(line)}\n");
}
