using LotDrawing.Mechanisms;

namespace LotDrawing.Verification;

/// <summary>Where the rules of the record itself come from.</summary>
internal static class Paragraphs
{
    internal static Citation Hashes { get; } = new("Records/FORMAT.md", "1");

    internal static Citation Ceremonies { get; } = new("Records/FORMAT.md", "3");

    internal static Citation Entries { get; } = new("Records/FORMAT.md", "4");

    internal static Citation Commitments { get; } = new("Records/FORMAT.md", "6");

    internal static Citation Groups { get; } = new("Lots/ALGORITHM.md", "2");

    internal static Citation WhatIsDrawn { get; } = new("Lots/ALGORITHM.md", "3");

    internal static Citation HowItIsDrawn { get; } = new("Lots/ALGORITHM.md", "4");

    internal static Citation LaterDrawings { get; } = new("Lots/ALGORITHM.md", "5");
}
