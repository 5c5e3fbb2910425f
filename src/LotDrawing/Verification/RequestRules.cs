namespace LotDrawing.Verification;

/// <summary>When a request is granted or refused: docs/record-format.md, section 4.</summary>
/// <param name="mechanism">The rules.</param>
internal sealed class RequestRules(Mechanism mechanism)
{
    /// <summary>Why this request had to be refused, or null when it was granted rightly.</summary>
    /// <param name="request">The request.</param>
    /// <param name="standing">How things stand with what was granted before, at this meeting too.</param>
    /// <param name="taken">The seats of earlier requests of the same entry.</param>
    internal (Citation Paragraph, string Expected, string Found)? FaultOfGrant(
        RepetitionRequest request, Standing standing, IReadOnlySet<(string State, string Seat)> taken)
    {
        RepetitionRule rule = mechanism.Repetition;
        if (!standing.Reviews.ContainsKey(request.State))
            return (Paragraphs.Entries, "a State with a review in force", "no review");
        if (!InOrder(request))
            return (Paragraphs.Entries, "seats of the mechanism, in its order, each once", string.Join(", ", request.Seats));
        if (request.Seats.FirstOrDefault(seat => standing.Seat(request.State, seat) is null) is { } empty)
            return (Paragraphs.Entries, "a seat that is filled", empty);
        if (request.Seats.FirstOrDefault(seat => taken.Contains((request.State, seat))) is { } twice)
            return (Paragraphs.Entries, "each seat once in one drawing", $"{twice} again");
        if (request.Kind == RepetitionKind.Ordinary && standing.OrdinaryUsed(request.State) >= rule.OrdinaryAllowance)
            return (rule.Source, $"at most {rule.OrdinaryAllowance} ordinary repetitions", $"{standing.OrdinaryUsed(request.State)} granted before");
        if (request.Kind == RepetitionKind.Exceptional && rule.ExceptionalSource is null)
            return (rule.Source, "no exceptional repetitions", "one granted");
        if (request.Kind == RepetitionKind.Exceptional && string.IsNullOrWhiteSpace(request.Grounds))
            return (rule.ExceptionalSource!, "grounds for an exceptional repetition", "none");
        return null;
    }

    /// <summary>Whether a reason for a refusal holds; null when this code does not decide it.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="request">The request.</param>
    /// <param name="standing">How things stood.</param>
    /// <param name="drawnAtMeeting">The seats that the repetition of the same meeting drew.</param>
    internal bool? Holds(
        RefusalReason reason, RepetitionRequest request, Standing standing, IReadOnlySet<(string State, string Seat)> drawnAtMeeting)
    {
        bool underReview = standing.Reviews.ContainsKey(request.State);
        return reason switch
        {
            RefusalReason.NotUnderReview => !underReview && !standing.Withdrawn.Contains(request.State),
            RefusalReason.ReviewWithdrawn => !underReview && standing.Withdrawn.Contains(request.State),
            RefusalReason.SeatNotFilled => underReview && request.Seats.Any(seat => standing.Seat(request.State, seat) is null),
            RefusalReason.AllowanceUsed => request.Kind == RepetitionKind.Ordinary
                && standing.OrdinaryUsed(request.State) >= mechanism.Repetition.OrdinaryAllowance,
            RefusalReason.ExceptionalWithoutGrounds => request.Kind == RepetitionKind.Exceptional && string.IsNullOrWhiteSpace(request.Grounds),
            RefusalReason.ExceptionalNotProvided => request.Kind == RepetitionKind.Exceptional && mechanism.Repetition.ExceptionalSource is null,
            RefusalReason.AskedTwice => request.Seats.Any(seat => drawnAtMeeting.Contains((request.State, seat))),
            RefusalReason.PotEmpty => new SeatDerivation(mechanism, standing, DrawnSeats.OfRequests(mechanism, standing, [request])).EmptyPots.Any(),
            _ => null,
        };
    }

    private bool InOrder(RepetitionRequest request)
    {
        var places = request.Seats.Select(mechanism.SeatIndex).ToList();
        return places.TrueForAll(place => place >= 0) && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
