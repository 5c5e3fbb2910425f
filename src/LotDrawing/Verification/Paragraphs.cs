namespace LotDrawing.Verification;

/// <summary>Where the rules of the record itself come from.</summary>
internal static class Paragraphs
{
    internal static Citation Hashes { get; } = new("docs/record-format.md", "1");

    internal static Citation Ceremonies { get; } = new("docs/record-format.md", "3");

    internal static Citation Entries { get; } = new("docs/record-format.md", "4");

    internal static Citation Commitments { get; } = new("docs/record-format.md", "6");

    internal static Citation Groups { get; } = new("docs/algorithm.md", "2");

    internal static Citation WhatIsDrawn { get; } = new("docs/algorithm.md", "3");

    internal static Citation HowItIsDrawn { get; } = new("docs/algorithm.md", "4");

    internal static Citation LaterDrawings { get; } = new("docs/algorithm.md", "5");
}
