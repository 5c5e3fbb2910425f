using System.Collections.Immutable;

namespace MeetingRoom.Meetings;

/// <summary>A lot that stands, as the hall is shown it.</summary>
/// <param name="N">Its number in the order shown, from 1.</param>
/// <param name="Group">The group of the State under review.</param>
/// <param name="State">The State under review.</param>
/// <param name="Seat">The seat's id.</param>
/// <param name="Kind">principal or additional.</param>
/// <param name="Drawn">The State drawn.</param>
/// <param name="Pot">How many States were in the pot.</param>
/// <param name="Position">Which of them was drawn, from 1.</param>
/// <param name="With">Of an additional lot the principal that it completes; of a principal null, as more would tell the next lot.</param>
/// <param name="For">Of an additional lot the instruments it is drawn for.</param>
internal sealed record ShownLot(int N, int Group, string State, string Seat, string Kind, string Drawn, int Pot, int Position, string? With, ImmutableArray<string> For)
{
    internal const string Principal = "principal";
    internal const string Additional = "additional";
}

/// <summary>A State whose lots are shown together.</summary>
/// <param name="Index">Its index in the order shown, from 0.</param>
/// <param name="Code">Its code.</param>
/// <param name="Region">Its regional group.</param>
/// <param name="Group">Its group.</param>
/// <param name="Section">The section in which it is shown.</param>
/// <param name="Position">Its position among the States of the section, from 1.</param>
/// <param name="First">The number of its first lot.</param>
/// <param name="Seats">The seats drawn, in the mechanism's order.</param>
internal sealed record ShownState(int Index, string Code, string Region, int Group, ShownSection Section, int Position, int First, ImmutableArray<ShownSeat> Seats)
{
    /// <summary>The number of its last lot.</summary>
    internal int Last => First + Seats.Sum(seat => (seat.Principal is null ? 0 : 1) + (seat.Additional is null ? 0 : 1)) - 1;
}

/// <summary>A seat that was drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Principal">The principal lot; null where that State stays and just the additional one is drawn.</param>
/// <param name="Additional">The additional lot, or null.</param>
internal sealed record ShownSeat(string Id, ShownLot? Principal, ShownLot? Additional);
