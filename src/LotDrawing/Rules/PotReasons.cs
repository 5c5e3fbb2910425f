using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Explains a seat's pots: who is in them, and of every other State why not.</summary>
/// <remarks>Read straight from the roster and the rules, not from the compiled plan: a test checks that both agree.
/// Immutable; any number of threads may use it.</remarks>
public sealed class PotReasons
{
    private readonly Roster roster;
    private readonly Mechanism mechanism;
    private readonly StateParty state;
    private readonly SeatRule rule;
    private readonly Drawing? inForce;
    private readonly SeatToDraw seat;
    private readonly StateParty? staying;

    /// <summary>Prepares to explain one seat.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="seat">The seat, and who leaves its pots.</param>
    /// <param name="inForce">The drawings in force, or null when there are none; what it has in the seat itself does not count,
    /// but for the principal where only the additional State is drawn.</param>
    /// <exception cref="ArgumentException">The State is not in the roster or the seat not in the mechanism; or only the additional
    /// State is drawn and no principal is in force.</exception>
    public PotReasons(Roster roster, Mechanism mechanism, SeatToDraw seat, Drawing? inForce = null)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(seat);
        this.roster = roster;
        this.mechanism = mechanism;
        this.inForce = inForce;
        this.seat = seat;
        state = roster.Find(seat.State) ?? throw new ArgumentException($"{seat.State} is not in the roster.", nameof(seat));
        int index = mechanism.SeatIndex(seat.Seat);
        rule = index >= 0 ? mechanism.Seats[index] : throw new ArgumentException($"{seat.Seat} is not a seat of the mechanism {mechanism.Id}.", nameof(seat));
        if (!seat.AdditionalOnly)
            return;
        string? principal = inForce?.ReviewOf(seat.State)?.Seat(seat.Seat)?.Principal;
        staying = principal is null ? null : roster.Find(principal);
        if (staying is null)
            throw new ArgumentException($"{seat.State}, seat {seat.Seat}: no State of the roster is its principal; expected one, as only the additional State is drawn.", nameof(seat));
    }

    /// <summary>The codes of the States in the pot, in order: the principal pot, or the additional one where only that State is drawn.</summary>
    public ImmutableArray<string> Pot => [.. roster.States.Where(other => Why(other).IsEmpty).Select(other => other.Code)];

    /// <summary>Every State that is not in the pot, in order, with every reason.</summary>
    public ImmutableArray<Exclusion> Exclusions =>
        [.. roster.States.Select(other => new Exclusion(other.Code, Why(other))).Where(exclusion => !exclusion.Reasons.IsEmpty)];

    /// <summary>Whether the roster that was drawn from has the State of this code.</summary>
    internal bool Knows(string code) => roster.Contains(code);

    /// <summary>Every reason why the State of this code is not in the pot; empty when it is in.</summary>
    /// <exception cref="KeyNotFoundException">No State has this code.</exception>
    public ImmutableArray<Reason> WhyNot(string code) => Why(roster[code]);

    /// <summary>The codes of the States in the additional pot for this principal, in order; empty when none is needed.</summary>
    /// <param name="principal">The code of the principal.</param>
    /// <exception cref="KeyNotFoundException">No State has this code.</exception>
    public ImmutableArray<string> AdditionalPot(string principal) => Missing(roster[principal]) is { Count: > 0 }
        ? [.. roster.States.Where(other => WhyNotAdditional(other, roster[principal]).IsEmpty).Select(other => other.Code)]
        : [];

    /// <summary>Every reason why the State of this code is not in the additional pot for this principal; empty when it is in.</summary>
    /// <param name="code">The code of the State asked about.</param>
    /// <param name="principal">The code of the principal, for whom something is missing.</param>
    /// <exception cref="KeyNotFoundException">No State has one of the codes.</exception>
    public ImmutableArray<Reason> WhyNotAdditional(string code, string principal) => WhyNotAdditional(roster[code], roster[principal]);

    private ImmutableArray<Reason> WhyNotAdditional(StateParty other, StateParty principal)
    {
        var reasons = Barred(other).ToImmutableArray();
        if (other.Code == principal.Code && staying is null)
            return reasons.Add(new Reason("is the principal itself", rule.Source));
        var without = Missing(principal).Where(instrument => !other.IsPartyTo(instrument)).ToList();
        return without.Count == 0 || mechanism.InstrumentsCovered is not { } covered
            ? reasons
            : reasons.Add(new Reason($"is not party to {string.Join(", ", without)}, which {principal.Code} is not party to either", covered));
    }

    private ImmutableArray<Reason> Why(StateParty other)
    {
        if (staying is not null)
            return WhyNotAdditional(other, staying);
        var reasons = Barred(other).ToImmutableArray();
        return reasons.IsEmpty && Uncovered(other) is { } uncovered ? [uncovered] : reasons;
    }

    /// <summary>The reasons that bar a State from the seat, as principal as well as additional.</summary>
    private IEnumerable<Reason> Barred(StateParty other)
    {
        if (other.Code == state.Code)
        {
            yield return new Reason("is the State under review", rule.Source);
            yield break;
        }

        if (rule.Side == SeatSide.SameRegion && other.RegionalGroup != state.RegionalGroup)
            yield return new Reason($"is of {other.RegionalGroup}, not of {state.RegionalGroup}", rule.Source);
        if (rule.Side == SeatSide.OtherRegion && other.RegionalGroup == state.RegionalGroup)
            yield return new Reason($"is of {other.RegionalGroup} like the State under review", rule.Source);
        if (mechanism.ReviewersPartyTo is { } body && !other.IsPartyTo(body))
            yield return new Reason($"does not belong to {body}", mechanism.ReviewersPartyToSource ?? rule.Source);
        foreach (BarredPair pair in mechanism.BarredPairs.Where(pair => pair.Reviewer == other.Code && pair.UnderReview == state.Code))
            yield return new Reason($"may not review {state.Code}", pair.Source);
        if (seat.Replaced.Contains(other.Code, StringComparer.Ordinal))
            yield return new Reason("is the State being replaced", mechanism.Repetition.Source);
        if (inForce is null)
            yield break;

        foreach (FilledSeat sitting in OtherSeatsInForce())
        {
            foreach (ReviewRule broken in ReviewRule.Of(mechanism).Where(broken => sitting.States.Any(code => roster.Find(code) is { } there && broken.Bars(there, other))))
                yield return new Reason(broken.Reason(other, state.Code, sitting.Seat), broken.SourceIn(mechanism, rule)!);
        }

        if (mechanism.NoMutualReviews is { } mutual && inForce.ReviewOf(other.Code)?.IsReviewedBy(state.Code) == true)
            yield return new Reason($"is reviewed by {state.Code}", mutual);
    }

    private IEnumerable<FilledSeat> OtherSeatsInForce()
    {
        var others = inForce?.ReviewOf(state.Code)?.Seats.Where(sitting => sitting.Seat != rule.Id) ?? [];
        return staying is null ? others : [new FilledSeat(rule.Id, staying.Code), .. others];
    }

    private List<string> Missing(StateParty principal) => mechanism.InstrumentsCovered is null
        ? []
        : [.. mechanism.Instruments.Where(instrument => state.IsPartyTo(instrument) && !principal.IsPartyTo(instrument))];

    private Reason? Uncovered(StateParty principal)
    {
        if (mechanism.InstrumentsCovered is not { } covered)
            return null;
        var missing = Missing(principal);
        if (missing.Count == 0 || roster.States.Any(other => missing.All(other.IsPartyTo) && !Barred(other).Any()))
            return null;
        return new Reason(
            $"is not party to {string.Join(", ", missing)}, and no State that could be drawn in addition is party to {(missing.Count == 1 ? "it" : "all of them")}",
            covered);
    }

    /// <summary>A State that is not in a pot, and every reason why.</summary>
    public sealed record Exclusion
    {
        /// <summary>Creates it from its parts.</summary>
        public Exclusion(string state, ImmutableArray<Reason> reasons) =>
            (State, Reasons) = (state, reasons);

        /// <summary>The code of the State that cannot be drawn.</summary>
        public string State { get; init; }

        /// <summary>The reasons, at least one, each with its paragraph.</summary>
        public ImmutableArray<Reason> Reasons { get; init; }

        /// <summary>The State and its reasons as one line of text.</summary>
        public override string ToString() => $"{State}: {string.Join("; ", Reasons)}";

        /// <inheritdoc/>
        public bool Equals(Exclusion? other) =>
            other is not null && State == other.State && Reasons.SequenceEqual(other.Reasons);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
    }

    /// <summary>One reason why a State is not in a pot.</summary>
    /// <remarks>Immutable; any number of threads may use it.</remarks>
    public sealed record Reason
    {
        /// <summary>Creates it from its parts.</summary>
        public Reason(string text, Citation source) =>
            (Text, Source) = (text, source);

        /// <summary>The reason in words, without the State's code: <c>is of another regional group</c>.</summary>
        public string Text { get; init; }

        /// <summary>The rule it follows from.</summary>
        public Citation Source { get; init; }

        /// <summary>The reason with its source.</summary>
        public override string ToString() => $"{Text} ({Source})";
    }
}
