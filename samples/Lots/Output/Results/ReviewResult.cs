using System.Collections.Immutable;
using LotDrawing;

namespace Lots.Output.Results;

/// <summary>A review as it is in force.</summary>
/// <param name="State">The State under review.</param>
/// <param name="Group">Its group.</param>
/// <param name="Seats">Its seats, in the mechanism's order.</param>
/// <param name="OrdinaryLeft">How many ordinary repetitions the State has left.</param>
internal sealed record ReviewResult(StateParty State, int Group, ImmutableArray<SeatResult> Seats, int OrdinaryLeft);
