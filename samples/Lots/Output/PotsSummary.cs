using LotDrawing;
using LotDrawing.Rules;
using Spectre.Console;

namespace Lots.Output;

/// <summary>How large the pots of a roster are, by regional group and seat.</summary>
internal static class PotsSummary
{
    internal static void Write(Roster roster, Mechanism mechanism, DrawPlan plan, TextWriter output)
    {
        IAnsiConsole console = Terminal.Of(output);
        console.WriteLine($"{Tables.Counted(plan.SeatCount, "pot")} of {Tables.Counted(roster.Count, "State")}: how many States are in them", Tables.Heading);
        Table table = Tables.New();
        table.AddColumn("Regional group", gap: 2);
        table.AddColumn("States", gap: 2);
        foreach (SeatRule seat in mechanism.Seats)
            table.AddColumn(seat.Id, gap: 2);
        var sizes = Enumerable.Range(0, plan.SeatCount)
            .Select(seat => (Name: plan.SeatNames[seat].Split('/', 2), Size: plan.Pot(seat).Length))
            .ToLookup(pot => (roster[pot.Name[0]].RegionalGroup, pot.Name[1]), pot => pot.Size);
        foreach (var region in roster.States.GroupBy(state => state.RegionalGroup, StringComparer.Ordinal).OrderBy(region => region.Key, StringComparer.Ordinal))
        {
            table.AddRow(
            [
                new Text(region.Key),
                new Text(Tables.Number(region.Count())),
                .. mechanism.Seats.Select(seat => new Text(Range([.. sizes[(region.Key, seat.Id)]]))),
            ]);
        }

        console.Write(table);
        console.WriteLine("--all lists each pot; --state STATE those of one State, and why every other State is not in them.");
    }

    private static string Range(List<int> sizes) => sizes.Count == 0 ? ""
        : sizes.Min() == sizes.Max() ? Tables.Number(sizes.Min())
        : $"{Tables.Number(sizes.Min())} to {Tables.Number(sizes.Max())}";
}
