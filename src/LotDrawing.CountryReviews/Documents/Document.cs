using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>A document before it is written as text, Markdown or HTML.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">What it belongs to, or null.</param>
/// <param name="Blocks">Its parts in order.</param>
internal sealed record Document(string Title, string? Subtitle, ImmutableArray<Block> Blocks);
