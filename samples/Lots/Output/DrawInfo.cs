using Lots.Inputs;

namespace Lots.Output;

/// <summary>What a drawing came from, for those who show it.</summary>
/// <param name="Input">The roster, the rules, the sizes.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Rehearsal">Whether it is a rehearsal.</param>
/// <param name="Count">How many drawings there will be.</param>
internal sealed record DrawInfo(RosterInput Input, string Seed, bool Rehearsal, long Count);
