namespace LotDrawing.Fairness;

/// <summary>What moves as one when States are exchanged: the seats of a State's review and the State itself. In a plan
/// whose seats no State owns, a seat and the participant that stands out by it, or one of them alone.</summary>
/// <param name="Seats">The seats, in order; may be empty.</param>
/// <param name="State">The State or participant, or −1.</param>
internal sealed record LawEntity(int[] Seats, int State);
