using LotDrawing.Rules;

namespace LotDrawing.TestKit.Naive;

/// <summary>One way to fill a seat: its principal, its additional State or null, and the chance of just these lots.</summary>
public sealed record NaiveChoice(string Principal, string? Additional, NaiveFraction Chance)
{
    public IEnumerable<string> States => Additional is null ? [Principal] : [Principal, Additional];
}

/// <summary>A seat of a naive draw. The owner is the State under review, or null.</summary>
public sealed record NaiveSeat(string Id, string? Owner, IReadOnlyList<NaiveChoice> Choices);

/// <summary>A draw straight from its rules, read by a reader who never saw the engine: every way to fill every seat, and
/// whether a whole drawing is valid. Fit for the smallest draws only.</summary>
public sealed class NaiveDraw
{
    private NaiveDraw(IReadOnlyList<NaiveSeat> seats, IReadOnlyList<string> participants, LoadBounds load, bool noMutual, Func<string, string>? region)
    {
        Seats = seats;
        Participants = participants;
        Load = load;
        NoMutual = noMutual;
        Region = region;
    }

    public IReadOnlyList<NaiveSeat> Seats { get; }

    public IReadOnlyList<string> Participants { get; }

    public LoadBounds Load { get; }

    public bool NoMutual { get; }

    /// <summary>The region of a State, when the reviewing States of one review are of different regions; else null.</summary>
    public Func<string, string>? Region { get; }

    /// <summary>How many ways there are to fill some or all of the seats, valid or not.</summary>
    public double PartialDrawings => Seats.Aggregate(1.0, (product, seat) => product * (seat.Choices.Count + 1));

    public static NaiveDraw Of(Plan plan) => new(
        [.. plan.Seats.Select(seat => new NaiveSeat(
            seat.Id,
            plan.NoMutual ? seat.Id : null,
            [.. seat.Pot.Select(name => new NaiveChoice(name, null, new NaiveFraction(1, seat.Pot.Length)))]))],
        plan.Participants,
        plan.Load,
        plan.NoMutual,
        null);

    public static NaiveDraw Of(Roster roster, Mechanism mechanism)
    {
        var seats = new List<NaiveSeat>();
        foreach (StateParty state in roster.States)
        {
            foreach (SeatRule rule in mechanism.Seats)
                seats.Add(new NaiveSeat($"{state.Code}/{rule.Id}", state.Code, Choices(roster, mechanism, state, rule)));
        }

        return new NaiveDraw(
            seats,
            [.. roster.States.Select(state => state.Code)],
            mechanism.Load,
            mechanism.NoMutualReviews is not null,
            mechanism.DistinctRegions is null ? null : code => roster[code].RegionalGroup);
    }

    /// <summary>Whether a drawing, one choice a seat, breaks no rule.</summary>
    public bool IsValid(IReadOnlyList<NaiveChoice> drawing)
    {
        var reviews = Seats.Zip(drawing).SelectMany(pair => pair.Second.States.Select(state => (pair.First.Owner, State: state))).ToList();
        foreach (string participant in Participants)
        {
            int load = reviews.Count(review => review.State == participant);
            if (load < Load.Min || load > Load.Max)
                return false;
        }

        var owned = reviews.Where(review => review.Owner is not null).ToList();
        if (owned.Distinct().Count() != owned.Count)
            return false;
        if (NoMutual && owned.Any(review => owned.Contains((review.State, review.Owner!))))
            return false;
        return Region is null || owned.Select(review => (review.Owner, Region(review.State))).Distinct().Count() == owned.Count;
    }

    private static List<NaiveChoice> Choices(Roster roster, Mechanism mechanism, StateParty owner, SeatRule rule)
    {
        var side = roster.States.Where(other =>
            other.Code != owner.Code
            && (rule.Side != SeatSide.SameRegion || other.RegionalGroup == owner.RegionalGroup)
            && (rule.Side != SeatSide.OtherRegion || other.RegionalGroup != owner.RegionalGroup)
            && (mechanism.ReviewersPartyTo is null || other.IsPartyTo(mechanism.ReviewersPartyTo))
            && !mechanism.BarredPairs.Any(pair => pair.Reviewer == other.Code && pair.UnderReview == owner.Code)).ToList();

        var principals = new List<(string Principal, List<string>? Additional)>();
        foreach (StateParty principal in side)
        {
            var missing = mechanism.Instruments.Where(instrument => owner.IsPartyTo(instrument) && !principal.IsPartyTo(instrument)).ToList();
            if (mechanism.InstrumentsCovered is null || missing.Count == 0)
                principals.Add((principal.Code, null));
            else if (side.Where(other => missing.All(other.IsPartyTo)).Select(other => other.Code).ToList() is { Count: > 0 } additional)
                principals.Add((principal.Code, additional));
        }

        return [.. principals.SelectMany(lot => lot.Additional is null
            ? [new NaiveChoice(lot.Principal, null, new NaiveFraction(1, principals.Count))]
            : lot.Additional.Select(additional => new NaiveChoice(lot.Principal, additional, new NaiveFraction(1, principals.Count * lot.Additional.Count))))];
    }
}
