using System.Collections.Immutable;
using LotDrawing.Repetitions;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>What the lots of an entry were drawn from: the States and the rules of that moment, what was in force, and the
/// seats that were drawn.</summary>
/// <param name="Roster">The States parties, those that the entry took in included and those that left not.</param>
/// <param name="Mechanism">The rules.</param>
/// <param name="InForce">The drawings in force, with nobody in the seats drawn; null when there were none yet.</param>
/// <param name="Seats">The seats drawn, with those that left their pots.</param>
public sealed record PastDrawing(Roster Roster, Mechanism Mechanism, Drawing? InForce, ImmutableArray<SeatToDraw> Seats)
{
    /// <summary>Who was in the pot of a seat, and of everybody else why not; null when the seat was not drawn.</summary>
    /// <param name="state">The code of the State under review.</param>
    /// <param name="seat">The seat's id.</param>
    public PotReasons? PotOf(string state, string seat)
    {
        SeatToDraw? drawn = Seats.FirstOrDefault(other => other.State == state && other.Seat == seat);
        return drawn is null ? null : new PotReasons(Roster, Mechanism, drawn, InForce);
    }

    /// <summary>The drawing of an entry as it was about to begin; null when the entry drew no reviewing State.</summary>
    internal static PastDrawing? Of(RecordHistory history, int number)
    {
        if (number == 2)
        {
            PhaseState first = history.After(2);
            return new PastDrawing(first.Roster, first.Mechanism, null, [.. first.Roster.States.SelectMany(
                state => first.Mechanism.Seats.Select(seat => new SeatToDraw(state.Code, seat.Id)))]);
        }

        return number < 2 ? null : Later(history.After(number - 1), history.After(number), history.Record.Entries[number - 1]);
    }

    private static PastDrawing? Later(PhaseState before, PhaseState after, Entry entry) => entry.Content switch
    {
        RepetitionContent repetition => Emptied(
            after, before.InForce, Meeting.Decide(before, new MeetingRequests(entry.Date, repetition.Requests)).Seats),
        AccessionContent accession => Emptied(
            after, before.InForce, Accession.Of(before, entry.Date, accession.State, accession.Group).Seats),
        WithdrawalContent withdrawal => Emptied(
            after, before.InForce.Without(withdrawal.State), Withdrawal.Of(before, entry.Date, withdrawal.State).Seats),
        _ => null,
    };

    private static PastDrawing? Emptied(PhaseState after, Drawing inForce, ImmutableArray<SeatToDraw> seats) =>
        seats.IsEmpty ? null : new PastDrawing(after.Roster, after.Mechanism, inForce.Emptied(seats), seats);
}
