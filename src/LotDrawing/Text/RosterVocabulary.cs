using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>The ids that a roster may use: what its regional groups and instruments must be one of.</summary>
/// <param name="RegionalGroups">The ids of the regional groups.</param>
/// <param name="Instruments">The ids of the instruments.</param>
internal sealed record RosterVocabulary(ImmutableArray<string> RegionalGroups, ImmutableArray<string> Instruments);
