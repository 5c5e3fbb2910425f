using System.Collections.Immutable;
using LotDrawing;
using Spectre.Console;

namespace Lots.Output;

/// <summary>The groups side by side, to be read from the back of a hall.</summary>
internal static class GroupsTable
{
    internal static void Write(IAnsiConsole console, ImmutableArray<ImmutableArray<string>> groups, Roster roster)
    {
        Table table = Tables.New();
        for (int group = 1; group <= groups.Length; group++)
            table.AddStateColumns($"Group {group}");
        for (int index = 0; index < groups.Max(group => group.Length); index++)
            table.AddRow(groups.SelectMany(group => Tables.Cells(index < group.Length ? roster[group[index]] : null)));

        console.WriteLine();
        console.WriteLine("The groups", Tables.Heading);
        console.Write(table);
    }
}
