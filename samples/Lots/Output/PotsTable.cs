using LotDrawing;
using LotDrawing.Rules;
using Spectre.Console;

namespace Lots.Output;

/// <summary>Pots as tables: all of a roster, or those of one State with everybody who is not in them.</summary>
internal sealed class PotsTable(Roster roster, Mechanism mechanism, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);

    /// <summary>Each pot of each State, as codes: a line each and no table, as pots can be of thousands.</summary>
    internal void WriteAll(DrawPlan plan)
    {
        output.Write("Of each seat how many States are in its pot, and which; with + those who, if drawn, need an additional State\n");
        var instruments = mechanism.InstrumentsCovered is null ? [] : mechanism.Instruments;
        int[] parties = [.. roster.States.Select(state => instruments.Select((id, bit) => state.IsPartyTo(id) ? 1 << bit : 0).Sum())];
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            var pot = plan.Pot(seat);
            int underReview = parties[plan.OwnerOf(seat)];
            output.Write($"{plan.SeatNames[seat]}: {Tables.Number(pot.Length)}:");
            foreach (int principal in pot)
            {
                output.Write(' ');
                output.Write(plan.States[principal]);
                if ((underReview & ~parties[principal]) != 0)
                    output.Write('+');
            }

            output.Write('\n');
        }
    }

    /// <summary>The pots of one State, and why everybody else is not in them.</summary>
    /// <param name="state">The State under review.</param>
    internal void WriteState(StateParty state)
    {
        console.WriteLine($"{$"{state.Code} {Tables.NameOf(state)}".TrimEnd()}: {state.RegionalGroup}, party to {string.Join(", ", state.Instruments)}", Tables.Heading);
        foreach (SeatRule seat in mechanism.Seats)
        {
            var reasons = new PotReasons(roster, mechanism, new SeatToDraw(state.Code, seat.Id));
            WritePot(state, seat, reasons);
            WriteExclusions(state, seat, reasons);
        }
    }

    private void WritePot(StateParty state, SeatRule seat, PotReasons reasons)
    {
        var pot = reasons.Pot;
        console.WriteLine();
        console.WriteLine($"{state.Code}/{seat.Id}: {Tables.Counted(pot.Length, "State")} in the pot ({seat.Source})", Tables.Heading);

        // Compiled by itself, as the pots of other States may be empty.
        PlanCompilation compilation = DrawPlan.Compile(roster, mechanism, new Drawing(1, []), [new SeatToDraw(state.Code, seat.Id)]);
        if (!compilation.IsPossible)
        {
            foreach (PlanFault fault in compilation.Faults)
                console.WriteLine($"No valid drawing exists: {fault}", Tables.Marked);
            return;
        }

        Table table = Tables.New();
        table.AddStateColumns("In the pot");
        table.AddColumn("If drawn, an additional State for", gap: 0);
        foreach (string code in pot)
        {
            int additional = compilation.Plan.AdditionalPot(0, compilation.Plan.States.IndexOf(code)).Length;
            var missing = mechanism.Instruments.Where(instrument => state.IsPartyTo(instrument) && !roster[code].IsPartyTo(instrument));
            string text = additional == 0 ? "" : $"{string.Join(", ", missing)}, from a pot of {Tables.Number(additional)}";
            table.AddRow([.. Tables.Cells(roster[code]), new Text(text, Tables.Marked)]);
        }

        console.Write(table);
    }

    private void WriteExclusions(StateParty state, SeatRule seat, PotReasons reasons)
    {
        var exclusions = reasons.Exclusions;
        console.WriteLine();
        console.WriteLine($"{state.Code}/{seat.Id}: {Tables.Counted(exclusions.Length, "State")} not in the pot", Tables.Heading);
        Table table = Tables.New();
        table.AddStateColumns("Not in the pot");
        table.AddColumn("Why", gap: 0);
        foreach (PotReasons.Exclusion exclusion in exclusions)
            table.AddRow([.. Tables.Cells(roster[exclusion.State]), new Text(string.Join("; ", exclusion.Reasons))]);
        console.Write(table);
    }
}
