using LotDrawing.Rules;

namespace LotDrawing.TestKit.Naive;

/// <summary>Some seats to be drawn while all others are in force, read from docs/algorithm.md, sections 3 to 5, by a reader
/// who never saw the engine: plain lists, every outcome enumerated. Fit for few seats and small rosters.</summary>
public sealed class NaiveInForce
{
    private readonly Roster roster;
    private readonly Mechanism mechanism;
    private readonly IReadOnlyList<SeatToDraw> seats;
    private readonly List<(string State, string Reviewer)> staying;

    public NaiveInForce(Roster roster, Mechanism mechanism, Drawing inForce, IEnumerable<SeatToDraw> seats)
    {
        this.roster = roster;
        this.mechanism = mechanism;
        this.seats = [.. seats.OrderBy(seat => seat.State, StringComparer.Ordinal).ThenBy(seat => mechanism.SeatIndex(seat.Seat))];
        InForce = inForce;
        staying = [];
        foreach (Review review in inForce.Reviews)
        {
            foreach (FilledSeat filled in review.Seats)
            {
                SeatToDraw? drawn = this.seats.FirstOrDefault(seat => seat.State == review.State && seat.Seat == filled.Seat);
                if (drawn is null || drawn.AdditionalOnly)
                    staying.Add((review.State, filled.Principal));
                if (drawn is null && filled.Additional is not null)
                    staying.Add((review.State, filled.Additional));
            }
        }
    }

    public Drawing InForce { get; }

    /// <summary>The instruments that a principal is not party to and the State under review is.</summary>
    public List<string> Missing(string state, string principal) => mechanism.InstrumentsCovered is null
        ? []
        : [.. mechanism.Instruments.Where(instrument => roster[state].IsPartyTo(instrument) && !roster[principal].IsPartyTo(instrument))];

    public List<string> Eligible(SeatToDraw seat)
    {
        StateParty state = roster[seat.State];
        SeatSide side = mechanism.Seats[mechanism.SeatIndex(seat.Seat)].Side;
        return [.. roster.States.Where(other =>
            other.Code != state.Code
            && (side != SeatSide.SameRegion || other.RegionalGroup == state.RegionalGroup)
            && (side != SeatSide.OtherRegion || other.RegionalGroup != state.RegionalGroup)
            && (mechanism.ReviewersPartyTo is null || other.IsPartyTo(mechanism.ReviewersPartyTo))
            && !mechanism.BarredPairs.Any(pair => pair.Reviewer == other.Code && pair.UnderReview == state.Code)
            && !staying.Contains((state.Code, other.Code))
            && !(mechanism.NoMutualReviews is not null && staying.Contains((other.Code, state.Code)))
            && !(mechanism.DistinctRegions is not null && staying.Any(pair => pair.State == state.Code && roster[pair.Reviewer].RegionalGroup == other.RegionalGroup))
            && !seat.Replaced.Contains(other.Code)).Select(other => other.Code)];
    }

    public List<string> AdditionalPot(SeatToDraw seat, string principal)
    {
        var missing = Missing(seat.State, principal);
        return missing.Count == 0 ? [] : [.. Eligible(seat).Where(other => other != principal && missing.All(roster[other].IsPartyTo))];
    }

    /// <summary>The principal pot; empty where only the additional State is drawn.</summary>
    public List<string> Pot(SeatToDraw seat) => seat.AdditionalOnly
        ? []
        : [.. Eligible(seat).Where(other => Missing(seat.State, other).Count == 0 || AdditionalPot(seat, other).Count > 0)];

    /// <summary>Whether some lot would have to come from an empty pot.</summary>
    public bool IsImpossible => seats.Any(seat => seat.AdditionalOnly
        ? AdditionalPot(seat, Sitting(seat)).Count == 0
        : Pot(seat).Count == 0);

    /// <summary>By outcome, seat by seat as <c>STATE/seat:PRINCIPAL/ADDITIONAL</c>, its chance; empty when none is valid.</summary>
    public Dictionary<string, double> Law()
    {
        var weights = new Dictionary<string, double>();
        foreach (var (drawn, weight) in Outcomes(0).Where(outcome => IsValid(outcome.Drawn)))
            weights.Add(Text(drawn), weight);
        double all = weights.Values.Sum();
        return weights.ToDictionary(pair => pair.Key, pair => pair.Value / all);
    }

    /// <summary>How an outcome is written as a key of the law.</summary>
    public static string Text(IEnumerable<Review> reviews) => string.Join(' ', reviews
        .SelectMany(review => review.Seats.Select(seat => $"{review.State}/{seat.Seat}:{seat.Principal}/{seat.Additional ?? "-"}")));

    private string Text(IReadOnlyList<(string Principal, string? Additional)> drawn) =>
        string.Join(' ', seats.Zip(drawn, (seat, lots) => $"{seat.State}/{seat.Seat}:{lots.Principal}/{lots.Additional ?? "-"}"));

    private string Sitting(SeatToDraw seat) => InForce.ReviewOf(seat.State)!.Seat(seat.Seat)!.Principal;

    private IEnumerable<(List<(string Principal, string? Additional)> Drawn, double Weight)> Outcomes(int from)
    {
        if (from == seats.Count)
            return [([], 1.0)];
        SeatToDraw seat = seats[from];
        var pot = seat.AdditionalOnly ? [Sitting(seat)] : Pot(seat);
        var choices = pot.SelectMany(principal => AdditionalPot(seat, principal) is { Count: > 0 } additional
            ? additional.Select(other => (Lots: (principal, (string?)other), Weight: 1.0 / pot.Count / additional.Count))
            : [(Lots: (principal, null), Weight: 1.0 / pot.Count)]).ToList();
        return Outcomes(from + 1).SelectMany(rest => choices.Select(choice =>
            (rest.Drawn.Prepend(choice.Lots).ToList(), rest.Weight * choice.Weight)));
    }

    private bool IsValid(List<(string Principal, string? Additional)> drawn)
    {
        var pairs = new List<(string State, string Reviewer)>(staying);
        for (int i = 0; i < drawn.Count; i++)
        {
            if (!seats[i].AdditionalOnly)
                pairs.Add((seats[i].State, drawn[i].Principal));
            if (drawn[i].Additional is { } additional)
                pairs.Add((seats[i].State, additional));
        }

        return pairs.Distinct().Count() == pairs.Count
            && (mechanism.NoMutualReviews is null || !pairs.Any(pair => pairs.Contains((pair.Reviewer, pair.State))))
            && (mechanism.DistinctRegions is null || pairs.Select(pair => (pair.State, roster[pair.Reviewer].RegionalGroup)).Distinct().Count() == pairs.Count)
            && roster.States.All(state => pairs.Count(pair => pair.Reviewer == state.Code) is var load && load <= mechanism.Load.Max);
    }
}
