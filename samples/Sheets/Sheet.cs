using System.Collections.Immutable;

namespace Lots.Sheets;

/// <summary>A table of text: one sheet of a workbook, or a CSV file.</summary>
/// <param name="name">The sheet's name; null for a CSV file.</param>
/// <param name="rows">The rows that hold anything, in order.</param>
/// <param name="hiddenRows">How many of them the spreadsheet hides.</param>
public sealed class Sheet(string? name, ImmutableArray<SheetRow> rows, int hiddenRows = 0)
{
    /// <summary>The sheet's name; null for a CSV file.</summary>
    public string? Name { get; } = name;

    /// <summary>The rows that hold anything, in order.</summary>
    public ImmutableArray<SheetRow> Rows { get; } = rows;

    /// <summary>How many of them the spreadsheet hides; they are read all the same.</summary>
    public int HiddenRows { get; } = hiddenRows;
}

/// <summary>A row of cells.</summary>
/// <param name="number">Its number as a spreadsheet counts, from 1.</param>
/// <param name="cells">Its cells from column A on; blank ones at the end may be missing.</param>
public sealed class SheetRow(int number, ImmutableArray<SheetCell> cells)
{
    /// <summary>Its number as a spreadsheet counts, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Its cells from column A on; blank ones at the end may be missing.</summary>
    public ImmutableArray<SheetCell> Cells { get; } = cells;

    /// <summary>The cell of a column, from 0; blank beyond the last.</summary>
    public SheetCell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : SheetCell.Blank;

    /// <summary>How many cells hold anything.</summary>
    public int Filled
    {
        get
        {
            int filled = 0;
            foreach (SheetCell cell in Cells)
                filled += cell.IsBlank ? 0 : 1;
            return filled;
        }
    }
}
