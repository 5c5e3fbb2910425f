using System.Collections.Immutable;

namespace Lots.Output.Explanations;

/// <summary>One part of what is told about a State.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Lines">What is told.</param>
internal sealed record AccountPart(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>The pot that it tells of, or none.</summary>
    internal ImmutableArray<string> Pot { get; init; } = [];

    /// <summary>Whose index in the pot was drawn, from 0.</summary>
    internal int Drawn { get; init; }
}
