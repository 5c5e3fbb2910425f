using System.Collections.Immutable;
using LotDrawing.Records;
using LotDrawing.Text;

namespace LotDrawing.Verification;

/// <summary>Goes through the entries one after another, and keeps how things stand.</summary>
/// <param name="header">What the record starts from.</param>
/// <param name="findings">Where findings are added.</param>
/// <param name="reservations">Where reservations are added.</param>
internal sealed class EntryChecks(RecordHeader header, List<Finding> findings, List<Reservation> reservations)
{
    private readonly Mechanism mechanism = header.Mechanism;
    private readonly RequestRules requestRules = new(header.Mechanism);
    private Standing standing = Standing.At(header.Roster);

    // The last repetition, while only refusals of its date follow: refusals of a meeting are judged by how things stood before it.
    private (DateOnly Date, Standing Before, HashSet<(string State, string Seat)> Seats)? meeting;

    /// <summary>How many drawings were derived again.</summary>
    internal int Derived { get; private set; }

    /// <summary>Checks the content of one entry, and takes its result as it is recorded.</summary>
    internal void Check(int number, DateOnly date, EntryContent content)
    {
        if (content is not RefusalContent)
            meeting = null;
        switch (content)
        {
            case GroupsContent groups:
                Groups(number, groups);
                break;
            case ReviewersContent reviewers:
                Reviewers(number, reviewers);
                break;
            case RepetitionContent repetition:
                Repetition(number, date, repetition);
                break;
            case RefusalContent refusal:
                Refusal(number, date, refusal);
                break;
            case AccessionContent accession:
                Accession(number, accession);
                break;
            case WithdrawalContent withdrawal:
                Withdrawal(number, withdrawal);
                break;
        }
    }

    private string Label(int number, string kind) => $"{(header.Kind == RecordKind.Rehearsal ? "rehearsal/" : "")}{kind}/{number}";

    private void Groups(int number, GroupsContent groups)
    {
        var rule = mechanism.Groups;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int g = 0; g < groups.Groups.Length; g++)
        {
            foreach (string code in groups.Groups[g])
                found[code] = g + 1;
        }

        bool sizesFit = groups.Sizes.Length == rule.Count && groups.Sizes.Sum(size => (long)size) == standing.Roster.Count;
        if (!sizesFit)
            Result(number, "sizes", rule.Source, $"{rule.Count} sizes that add up to {standing.Roster.Count}", string.Join(", ", groups.Sizes));
        if (!groups.Groups.Select(group => group.Length).SequenceEqual(groups.Sizes))
            Result(number, "groups", rule.Source, $"groups of {string.Join(", ", groups.Sizes)}", string.Join(", ", groups.Groups.Select(group => group.Length)));
        foreach (StateParty state in standing.Roster.States.Where(state => !found.ContainsKey(state.Code)))
            Result(number, state.Code, rule.Source, "a group", "none");
        foreach (string code in found.Keys.Where(code => !standing.Roster.Contains(code)))
            Result(number, code, Paragraphs.Entries, "a State of the roster", "another");

        standing = standing with { Groups = found.ToImmutableDictionary() };
        if (!sizesFit)
            return;
        if ((long)groups.Sizes.Length * mechanism.RegionalGroups.Length > GroupDerivation.MostCells)
        {
            reservations.Add(new Reservation(number, "the groups were not derived again: there are too many for this verifier"));
            return;
        }

        Derived++;
        foreach (var (state, group) in GroupDerivation.Derive(standing.Roster, groups.Sizes, new Words(header.Ceremony.Seed, Label(number, groups.Kind))).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (found.TryGetValue(state, out int recorded) && recorded != group)
                findings.Add(new GroupFinding(number, state, Paragraphs.Groups, $"group {group}", $"group {recorded}"));
        }
    }

    private void Reviewers(int number, ReviewersContent reviewers)
    {
        if (reviewers.Load != mechanism.Load)
            findings.Add(new OrderFinding(number, "load", Paragraphs.Entries, $"{mechanism.Load}, the mechanism's", $"{reviewers.Load}"));
        bool isExact = reviewers.Procedure == ReviewersContent.Exact;
        if (isExact && !reviewers.Parameters.IsEmpty)
            findings.Add(new OrderFinding(number, "parameters", Paragraphs.Entries, "none for the exact procedure", string.Join(", ", reviewers.Parameters.Keys.Select(FaultText.Shown))));
        var toDraw = DrawnSeats.OfAll(mechanism, standing.Roster);
        if (isExact)
        {
            Drawn(number, reviewers.Kind, reviewers.Ceremony ?? header.Ceremony, toDraw, reviewers.Result.Reviews);
            return;
        }

        reservations.Add(new Reservation(number, $"the drawing by the procedure {FaultText.Shown(reviewers.Procedure)} was not derived again, as algorithm v1 does not define it; its rules were checked"));
        Take(number, toDraw, reviewers.Result.Reviews);
    }

    private void Repetition(int number, DateOnly date, RepetitionContent repetition)
    {
        Standing before = standing;
        var taken = new HashSet<(string, string)>();
        foreach (RepetitionRequest request in repetition.Requests)
        {
            if (requestRules.FaultOfGrant(request, standing, taken) is var (paragraph, expected, found))
                findings.Add(new RequestFinding(number, request.State, paragraph, expected, found));
            standing = standing.WithGranted(request);
            taken.UnionWith(request.Seats.Select(seat => (request.State, seat)));
        }

        Drawn(number, repetition.Kind, repetition.Ceremony, DrawnSeats.OfRequests(mechanism, standing, repetition.Requests), repetition.Reviews);
        meeting = (date, before, taken);
    }

    private void Refusal(int number, DateOnly date, RefusalContent refusal)
    {
        if (SeatDerivation.IsTooLarge(mechanism.Seats.Length, standing.Roster.Count) && refusal.Reason == RefusalReason.PotEmpty)
        {
            reservations.Add(new Reservation(number, "whether the pot was empty was not checked: it is too large for this verifier"));
            return;
        }

        if (meeting is { } other && other.Date != date)
            meeting = null;
        bool? holds = requestRules.Holds(refusal.Reason, refusal.Request, standing, ImmutableHashSet<(string, string)>.Empty);
        if (holds == false && meeting is { } same)
            holds = requestRules.Holds(refusal.Reason, refusal.Request, same.Before, same.Seats);
        if (holds is null)
            reservations.Add(new Reservation(number, "that no drawing keeps the rules was not checked"));
        else if (holds == false)
            findings.Add(new RequestFinding(number, refusal.Request.State, Paragraphs.Entries, "a reason that holds", $"refused as {RefusalWords.Of(refusal.Reason)}"));
    }

    private void Accession(int number, AccessionContent accession)
    {
        StateParty state = accession.State;
        if (standing.Roster.Find(state.Code) is { } before)
        {
            if (accession.Group is not null)
                Result(number, state.Code, Paragraphs.Entries, "no group for a State of the roster", $"group {accession.Group}");
            if (before.RegionalGroup != state.RegionalGroup)
                findings.Add(new RequestFinding(number, state.Code, Paragraphs.Entries, $"the regional group {before.RegionalGroup} as before", state.RegionalGroup));
            if (!before.Instruments.All(state.IsPartyTo) || state.Instruments.Length <= before.Instruments.Length)
                findings.Add(new RequestFinding(number, state.Code, Paragraphs.Entries, $"more instruments than {string.Join(", ", before.Instruments)}", string.Join(", ", state.Instruments)));
            standing = standing with { Roster = standing.Roster.With(state) };
            if (SeatDerivation.IsTooLarge(mechanism.Seats.Length, standing.Roster.Count))
                TooLarge(number, [], accession.Reviews);
            else
                MaybeDrawn(number, accession.Kind, accession.Ceremony, DrawnSeats.OfMoreInstruments(mechanism, standing, state), accession.Reviews);
            return;
        }

        int groups = mechanism.Groups.Count;
        if (accession.Group is not { } group || group < 1 || group > groups)
            Result(number, state.Code, mechanism.Groups.Source, $"a group from 1 to {groups}", accession.Group is null ? "none" : $"group {accession.Group}");
        standing = standing with
        {
            Roster = standing.Roster.With(state),
            Groups = standing.Groups.SetItem(state.Code, accession.Group ?? 0),
            Withdrawn = standing.Withdrawn.Remove(state.Code),
        };
        MaybeDrawn(number, accession.Kind, accession.Ceremony, DrawnSeats.OfState(mechanism, state.Code), accession.Reviews);
    }

    private void Withdrawal(int number, WithdrawalContent withdrawal)
    {
        string state = withdrawal.State;
        if (!standing.Roster.Contains(state) || standing.Roster.Count == 1)
        {
            findings.Add(new RequestFinding(number, state, Paragraphs.Entries, "a State of the roster, and not its last", "another"));
            return;
        }

        standing = standing.WithoutReview(state) with
        {
            Roster = standing.Roster.Without(state),
            Groups = standing.Groups.Remove(state),
            Withdrawn = standing.Withdrawn.Add(state),
        };
        MaybeDrawn(number, withdrawal.Kind, withdrawal.Ceremony, DrawnSeats.OfServedBy(mechanism, standing, state), withdrawal.Reviews);
    }

    /// <summary>A drawing of a kind that may have nothing to draw.</summary>
    private void MaybeDrawn(int number, string kind, Ceremony? ceremony, List<SeatToDerive> toDraw, ImmutableArray<Review> reviews)
    {
        if (ceremony is null == (toDraw.Count == 0))
        {
            if (ceremony is not null)
                Drawn(number, kind, ceremony, toDraw, reviews);
            else
                Take(number, toDraw, reviews);
            return;
        }

        findings.Add(new CeremonyFinding(
            number,
            0,
            Paragraphs.Entries,
            toDraw.Count == 0 ? "no ceremony, as nothing is to be drawn" : $"a ceremony, as {toDraw.Count} seats are to be drawn",
            ceremony is null ? "none" : "one"));
        Take(number, toDraw, reviews);
    }

    /// <summary>Derives a drawing again, compares it with the result, and takes the result.</summary>
    private void Drawn(int number, string kind, Ceremony ceremony, List<SeatToDerive> toDraw, ImmutableArray<Review> reviews)
    {
        if (SeatDerivation.IsTooLarge(toDraw.Count, standing.Roster.Count))
        {
            TooLarge(number, toDraw, reviews);
            return;
        }

        var derivation = new SeatDerivation(mechanism, standing, toDraw);
        var empty = derivation.EmptyPots.ToList();
        foreach (SeatToDerive seat in empty)
            findings.Add(new DerivationFinding(number, seat.Place, Paragraphs.WhatIsDrawn, "a pot with somebody in it", "nobody"));
        if (empty.Count == 0)
        {
            if (derivation.Derive(new Words(ceremony.Seed, Label(number, kind))) is { } derived)
            {
                Derived++;
                Compare(number, toDraw, derived, reviews);
            }
            else
            {
                findings.Add(new DerivationFinding(number, "drawing", Paragraphs.HowItIsDrawn, "a drawing that comes to an end", "none after 1,000,000 voids"));
            }
        }

        Take(number, toDraw, reviews);
    }

    private void TooLarge(int number, List<SeatToDerive> toDraw, ImmutableArray<Review> reviews)
    {
        reservations.Add(new Reservation(number, "the drawing was not derived again: it is too large for this verifier; its rules were checked"));
        Take(number, toDraw, reviews);
    }

    private void Compare(int number, List<SeatToDerive> toDraw, Dictionary<SeatToDerive, FilledSeat> derived, ImmutableArray<Review> reviews)
    {
        var recorded = reviews
            .SelectMany(review => review.Seats.Select(seat => (review.State, seat)))
            .ToDictionary(pair => (pair.State, pair.seat.Seat), pair => pair.seat);
        foreach (SeatToDerive seat in toDraw)
        {
            if (recorded.TryGetValue((seat.State, seat.Seat), out FilledSeat? found) && found != derived[seat])
                findings.Add(new PairingFinding(number, seat.State, seat.Seat, Paragraphs.HowItIsDrawn, Text(derived[seat]), Text(found)));
        }
    }

    private static string Text(FilledSeat seat) => seat.Additional is null ? seat.Principal : $"{seat.Principal} with {seat.Additional}";

    /// <summary>Checks that a result is about just these seats and keeps the rules, and takes it as how things stand.</summary>
    private void Take(int number, List<SeatToDerive> toDraw, ImmutableArray<Review> reviews)
    {
        var expected = toDraw.Select(seat => (seat.State, seat.Seat)).ToHashSet();
        foreach (Review review in reviews)
        {
            int group = standing.Groups.GetValueOrDefault(review.State);
            if (review.Group != group)
                Result(number, review.State, Paragraphs.Entries, $"group {group}", $"group {review.Group}");
            if (!review.Seats.Select(seat => mechanism.SeatIndex(seat.Seat)).SequenceEqual(review.Seats.Select(seat => mechanism.SeatIndex(seat.Seat)).Order()))
                Result(number, review.State, Paragraphs.Entries, "seats in the mechanism's order", string.Join(", ", review.Seats.Select(seat => seat.Seat)));
            if (review.Seats.IsEmpty)
                Result(number, review.State, Paragraphs.Entries, "a review with seats", "one without");
            foreach (FilledSeat seat in review.Seats.Where(seat => !expected.Remove((review.State, seat.Seat))))
                Result(number, $"{review.State}/{seat.Seat}", Paragraphs.LaterDrawings, "no drawing of this seat", Text(seat));
        }

        foreach (var (state, seat) in expected.Order())
            Result(number, $"{state}/{seat}", Paragraphs.LaterDrawings, "a drawing of this seat", "none");
        standing = standing.With(mechanism, reviews);
        new ResultRules(mechanism, standing, number, findings).Check(reviews);
    }

    private void Result(int number, string place, Citation paragraph, string expected, string found) =>
        findings.Add(new ResultFinding(number, place, paragraph, expected, found));
}
