using System.Globalization;
using LotDrawing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lots.Output;

/// <summary>What all tables of this program share: one look.</summary>
internal static class Tables
{
    /// <summary>Titles and the heads of columns.</summary>
    internal static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>Codes of States. This colour and the next are to be read on black and on white: halls have both.</summary>
    internal static readonly Style Code = new(Color.Teal);

    /// <summary>Additional States, and whatever else is out of the ordinary.</summary>
    internal static readonly Style Marked = new(Color.Purple);

    /// <summary>An empty table.</summary>
    internal static Table New() => new() { Border = TableBorder.Simple };

    /// <summary>Adds a column; an empty head for the one that holds codes.</summary>
    internal static void AddColumn(this Table table, string head, int gap) =>
        table.AddColumn(new TableColumn(new Text(head, Heading)).PadLeft(0).PadRight(gap));

    /// <summary>Adds a column of codes and one of names.</summary>
    internal static void AddStateColumns(this Table table, string head)
    {
        table.AddColumn(new TableColumn("").PadLeft(0).PadRight(1).NoWrap());
        table.AddColumn(head, gap: 2);
    }

    /// <summary>The cells of a State: its code, its name.</summary>
    internal static IRenderable[] Cells(StateParty? state) => state is null
        ? [Text.Empty, Text.Empty]
        : [new Text(state.Code, Code), new Text(NameOf(state))];

    /// <summary>A number as people write it.</summary>
    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>So many of something: <c>1 State</c>, <c>62 States</c>.</summary>
    internal static string Counted(long number, string what) => Counted(number, what, $"{what}s");

    /// <summary>So many of something whose plural takes more than an s: <c>1 entry</c>, <c>5 entries</c>.</summary>
    internal static string Counted(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>The name of a State, empty when it goes by its code.</summary>
    internal static string NameOf(StateParty state) => state.Name == state.Code ? "" : state.Name;

    /// <summary>Writes a line of its own.</summary>
    internal static void WriteLine(this IAnsiConsole console, string line, Style style) => console.Write(new Text(line + "\n", style));
}
