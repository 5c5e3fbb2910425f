using System.Collections.Immutable;

namespace Papers.Model;

/// <summary>A part of a paper.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Level">1 or 2.</param>
    /// <param name="NewPage">Whether it begins a page.</param>
    public sealed record Heading(string Text, int Level = 1, bool NewPage = false) : Block;

    /// <summary>A paragraph.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="IsSmall">Whether it is a remark in small type.</param>
    public sealed record Paragraph(Line Text, bool IsSmall = false) : Block;

    /// <summary>Names of things and what they are, a line each.</summary>
    /// <param name="Rows">The lines.</param>
    public sealed record Facts(ImmutableArray<(string Name, Line Value)> Rows) : Block;

    /// <summary>Items in order, numbered or not.</summary>
    /// <param name="Lines">The items.</param>
    /// <param name="Numbered">Whether they are numbered.</param>
    public sealed record Items(ImmutableArray<Line> Lines, bool Numbered) : Block;

    /// <summary>A table whose head is repeated on every page.</summary>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows, a cell a column.</param>
    public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows) : Block
    {
        /// <summary>What is asked beside the box that finds rows on a screen; null where there is no box.</summary>
        public string? Find { get; init; }

        /// <summary>Under which names each row is found, if there is a box.</summary>
        public ImmutableArray<string> FindBy { get; init; } = [];
    }

    /// <summary>Lines to be filled in by hand, one for each of these.</summary>
    /// <param name="Labels">What is to be filled in.</param>
    public sealed record Blanks(ImmutableArray<string> Labels) : Block;

    /// <summary>Places for signatures, side by side.</summary>
    /// <param name="Labels">Who signs.</param>
    public sealed record Signatures(ImmutableArray<string> Labels) : Block;
}

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Width">Its share of the width.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
public sealed record Column(string Head, int Width, bool IsNumber = false);

/// <summary>A cell of a table.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="IsMarked">Whether it is marked, as what has changed is.</param>
public sealed record Cell(ImmutableArray<Line> Lines, bool IsMarked = false)
{
    /// <summary>A cell of one line.</summary>
    /// <param name="line">The line.</param>
    public static implicit operator Cell(Line line) => FromLine(line);

    /// <summary>A cell of one line of plain text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Cell(string text) => FromLine(text);

    /// <summary>A cell of one line.</summary>
    public static Cell FromLine(Line line) => new([line]);
}
