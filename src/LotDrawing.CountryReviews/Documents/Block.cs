using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>A part of a document, whatever it is written as.</summary>
internal abstract record Block;

/// <summary>A section's heading.</summary>
internal sealed record Heading(string Text) : Block;

/// <summary>A paragraph; paragraphs are numbered through the document, as in documents of the Conference.</summary>
internal sealed record Paragraph(string Text) : Block;

/// <summary>A sentence that stands by itself and has no number.</summary>
internal sealed record Notice(string Text) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What it has.</param>
/// <param name="Numbers">Whether these are numbers, which stand to the right.</param>
/// <param name="Whole">Whether what it has, such as a date, is to stay on one line.</param>
internal sealed record Column(string Heading, bool Numbers = false, bool Whole = false);

/// <summary>A table; the first cell of a row says what the row is about.</summary>
internal sealed record Table(string Caption, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<string>> Rows) : Block;

/// <summary>The picture of a group's deadlines and delays. The table that follows it says the same in figures.</summary>
internal sealed record Timeline(GroupStatus Group, DateOnly AsOf) : Block;
