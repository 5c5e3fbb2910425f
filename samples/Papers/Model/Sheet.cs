using System.Collections.Immutable;
using Papers.Texts;

namespace Papers.Model;

/// <summary>A table for a spreadsheet: values alone, and nothing that is computed.</summary>
/// <param name="Texts">Its language.</param>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Columns">Its columns; a column of numbers holds numbers.</param>
/// <param name="Rows">Its rows, a value a column.</param>
/// <param name="About">What it is, on a sheet of its own: names of things and what they are.</param>
public sealed record Sheet(PaperTexts Texts, string Name, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<(string Name, string Value)> About);
