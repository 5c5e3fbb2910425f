using System.Collections.Immutable;
using LotDrawing;

namespace Papers.Results;

/// <summary>One drawn State of a review, and what it reviews there.</summary>
/// <param name="Seat">The seat's id.</param>
/// <param name="State">The State that was drawn.</param>
/// <param name="IsAdditional">Whether it was drawn for what the principal is not party to.</param>
/// <param name="Instruments">The instruments it reviews: for a principal all those under review that it is party to, for
/// an additional State those that the principal is not.</param>
public sealed record ReviewLot(string Seat, StateParty State, bool IsAdditional, ImmutableArray<string> Instruments)
{
    /// <summary>The States drawn for a review, seat by seat, the principal first.</summary>
    public static IEnumerable<ReviewLot> Of(Review review, Roster roster, Mechanism mechanism)
    {
        StateParty underReview = roster[review.State];
        var instruments = mechanism.Instruments.Where(underReview.IsPartyTo).ToImmutableArray();
        foreach (FilledSeat seat in review.Seats)
        {
            StateParty principal = roster[seat.Principal];
            bool mustCover = mechanism.InstrumentsCovered is not null;
            yield return new ReviewLot(seat.Seat, principal, false, mustCover ? [.. instruments.Where(principal.IsPartyTo)] : instruments);
            if (seat.Additional is not null)
                yield return new ReviewLot(seat.Seat, roster[seat.Additional], true, [.. instruments.Where(instrument => !principal.IsPartyTo(instrument))]);
        }
    }
}
