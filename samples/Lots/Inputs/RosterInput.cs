using System.Collections.Immutable;
using LotDrawing.Mechanisms;
using LotDrawing.Rosters;

namespace Lots.Inputs;

/// <summary>What is drawn from, by which rules, into groups of which sizes.</summary>
internal sealed record RosterInput(Roster Roster, Mechanism Mechanism, ImmutableArray<int> Sizes);
