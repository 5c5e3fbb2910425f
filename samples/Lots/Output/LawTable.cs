using System.Globalization;
using LotDrawing.Fairness;
using Lots.Inputs;
using Spectre.Console;

namespace Lots.Output;

/// <summary>A law as a table: seat by seat, the chance of each State or participant as a fraction and in percent.</summary>
internal sealed class LawTable(Subject subject, DrawLaw law, TextWriter output)
{
    private readonly IAnsiConsole console = Terminal.Of(output);

    internal void Write()
    {
        console.WriteLine(subject.Title, Tables.Heading);
        console.WriteLine(
            law.Procedure == LawProcedure.Exact
                ? "The law: every lot uniform from its pot, given that no rule is broken"
                : "The law of the sequential procedure: a seat by lot, then uniformly among those that leave the drawing completable",
            Style.Plain);
        if (subject.Load.Bind)
            console.WriteLine($"Each is drawn {subject.Load} times", Style.Plain);
        if (law.ValidDraws is { } draws)
            console.WriteLine($"{draws.ToString("N0", CultureInfo.InvariantCulture)} valid draws, each as likely as any other", Style.Plain);
        console.WriteLine();

        Table table = Tables.New();
        table.AddColumn("Seat", gap: 2);
        table.AddColumn("Drawn", gap: 2);
        table.AddColumn(new TableColumn(new Text("Probability", Tables.Heading)).PadLeft(0).PadRight(2).RightAligned());
        table.AddColumn(new TableColumn(new Text("Percent", Tables.Heading)).PadLeft(0).PadRight(0).RightAligned());
        string? before = null;
        foreach (DrawLaw.Entry entry in law.Entries)
        {
            string percent = (entry.Probability.ToDouble() * 100).ToString("F3", CultureInfo.InvariantCulture);
            table.AddRow(new Text(entry.Id == before ? "" : entry.Id, Tables.Code), new Text(entry.Drawn), new Text(entry.Fraction), new Text(percent));
            before = entry.Id;
        }

        console.Write(table);
    }
}
