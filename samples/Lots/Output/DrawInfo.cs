using Lots.Inputs;

namespace Lots.Output;

/// <summary>What a drawing came from, for those who show it.</summary>
/// <param name="Input">The roster, the rules, the sizes.</param>
/// <param name="Run">How it was run.</param>
internal sealed record DrawInfo(RosterInput Input, DrawRun Run);
