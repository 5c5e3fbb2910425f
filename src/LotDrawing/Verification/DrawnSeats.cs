namespace LotDrawing.Verification;

/// <summary>What each kind of entry has to draw: ALGORITHM section 5.</summary>
internal static class DrawnSeats
{
    /// <summary>Every seat of every State.</summary>
    internal static List<SeatToDerive> OfAll(Mechanism mechanism, Roster roster) =>
        [.. roster.States.SelectMany(state => OfState(mechanism, state.Code))];

    /// <summary>Every seat of one State.</summary>
    internal static List<SeatToDerive> OfState(Mechanism mechanism, string state) =>
        [.. mechanism.Seats.Select(rule => new SeatToDerive(state, rule.Id, []))];

    /// <summary>The seats of these requests that are filled, each once.</summary>
    internal static List<SeatToDerive> OfRequests(Mechanism mechanism, Standing standing, IEnumerable<RepetitionRequest> requests) =>
        [.. requests
            .SelectMany(request => request.Seats.Select(seat => (request.State, Filled: standing.Seat(request.State, seat))))
            .Where(seat => seat.Filled is not null && mechanism.SeatIndex(seat.Filled.Seat) >= 0 && standing.Roster.Contains(seat.State))
            .DistinctBy(seat => (seat.State, seat.Filled!.Seat))
            .Select(seat => new SeatToDerive(
                seat.State, seat.Filled!.Seat, mechanism.Repetition.ReplacedStateLeavesPot ? [.. seat.Filled.States] : []))];

    /// <summary>The additional States that a State of the roster needs after it joined instruments; a whole seat where
    /// there is nobody for that.</summary>
    /// <param name="mechanism">The rules.</param>
    /// <param name="standing">How things stand with the State as it is now.</param>
    /// <param name="state">The State.</param>
    internal static List<SeatToDerive> OfMoreInstruments(Mechanism mechanism, Standing standing, StateParty state)
    {
        var lacking = new List<SeatToDerive>();
        foreach (FilledSeat seat in standing.Reviews.GetValueOrDefault(state.Code, []))
        {
            if (mechanism.InstrumentsCovered is null || mechanism.SeatIndex(seat.Seat) < 0 || standing.Roster.Find(seat.Principal) is not { } principal)
                continue;
            var missing = mechanism.Instruments.Where(instrument => state.IsPartyTo(instrument) && !principal.IsPartyTo(instrument)).ToList();
            bool isCovered = missing.Count == 0
                || (standing.Roster.Find(seat.Additional ?? "") is { } additional && missing.TrueForAll(additional.IsPartyTo));
            if (!isCovered)
                lacking.Add(new SeatToDerive(state.Code, seat.Seat, [], seat.Principal));
        }

        var nobody = new SeatDerivation(mechanism, standing, lacking).EmptyPots.ToHashSet();
        return [.. lacking.Select(seat => nobody.Contains(seat) ? seat with { KeptPrincipal = null } : seat)];
    }

    /// <summary>The seats in which a State that left has served.</summary>
    /// <param name="mechanism">The rules.</param>
    /// <param name="standing">How things stand without the State's own review.</param>
    /// <param name="state">The code of the State.</param>
    internal static List<SeatToDerive> OfServedBy(Mechanism mechanism, Standing standing, string state) =>
        [.. standing.Reviews
            .Where(review => standing.Roster.Contains(review.Key))
            .OrderBy(review => review.Key, StringComparer.Ordinal)
            .SelectMany(review => review.Value
                .Where(seat => seat.States.Contains(state) && mechanism.SeatIndex(seat.Seat) >= 0)
                .Select(seat => new SeatToDerive(review.Key, seat.Seat, [])))];
}
