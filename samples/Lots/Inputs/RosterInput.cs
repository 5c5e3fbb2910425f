using System.Collections.Immutable;
using LotDrawing;

namespace Lots.Inputs;

/// <summary>What is drawn from, by which rules, into groups of which sizes.</summary>
internal sealed record RosterInput(Roster Roster, Mechanism Mechanism, ImmutableArray<int> Sizes)
{
    /// <summary>The codes in the order of the file they came from.</summary>
    internal ImmutableArray<string> FileOrder { get; init; } = [];

    /// <summary>Whether it is the roster, the rules and the sizes of the real drawing of 2020.</summary>
    internal bool IsOf2020 { get; init; }
}
