using System.Globalization;

namespace Lots.Sheets;

/// <summary>What a spreadsheet held in a cell; CSV has nothing but text.</summary>
public enum CellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, whose text is that of ISO 8601.</summary>
    Date,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A cell as text.</summary>
/// <param name="Text">Its text: runs of white space are one space, none at either end; empty for a blank cell.</param>
/// <param name="Kind">What it was.</param>
public readonly record struct SheetCell(string Text, CellKind Kind)
{
    /// <summary>A blank cell.</summary>
    public static SheetCell Blank { get; } = new("", CellKind.Text);

    /// <summary>Whether nothing is in it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>The letters of a column: A, B, …, Z, AA, …</summary>
    /// <param name="column">The column, from 0.</param>
    public static string Letters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>The name of a cell, such as C5.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="column">The column, from 0.</param>
    public static string Name(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    internal static SheetCell OfText(string text)
    {
        bool plain = true;
        for (int i = 0; i < text.Length && plain; i++)
            plain = text[i] > ' ' && text[i] < '\u007f' || text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ';
        return new SheetCell(plain ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), CellKind.Text);
    }
}
