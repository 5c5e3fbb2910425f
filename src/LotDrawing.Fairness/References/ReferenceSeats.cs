using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>The seats of a draw as the paragraphs say, read once more and apart from the engine's compiler.</summary>
/// <remarks>States in ordinal order of their codes, seats review by review: the numbering of the plan.</remarks>
internal sealed class ReferenceSeats
{
    private readonly int[] setOf; // by State, the number of its set of instruments
    private readonly bool noMutual;
    private readonly (int First, int End)[] reviews; // by State, its seats, which are neighbours
    private readonly string[]? regions;

    private ReferenceSeats(Seat[] seats, int[] setOf, LoadBounds load, int[] loadsInForce, bool noMutual, string[]? distinctRegions)
    {
        (Seats, this.setOf, Load, LoadsInForce, this.noMutual, regions) = (seats, setOf, load, loadsInForce, noMutual, distinctRegions);
        reviews = new (int, int)[setOf.Length];
        for (int seat = 0; seat < seats.Length; seat++)
        {
            if (seats[seat].Owner is var owner and >= 0)
                reviews[owner] = (reviews[owner].End == 0 ? seat : reviews[owner].First, seat + 1);
        }

        // Smallest pots first: where a mutual review is likeliest, it is found soonest.
        Order = [.. Enumerable.Range(0, seats.Length).OrderBy(seat => seats[seat].Pot.Length).ThenByDescending(seat => seat)];
    }

    internal Seat[] Seats { get; }

    internal int StateCount => setOf.Length;

    internal LoadBounds Load { get; }

    internal bool NoMutual => noMutual;

    internal bool KeepsRegionsApart => regions is not null;

    /// <summary>By State, in how many reviews it serves by drawings in force.</summary>
    internal int[] LoadsInForce { get; }

    /// <summary>The seats in the order in which they are drawn.</summary>
    internal int[] Order { get; }

    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="inForce">The drawings in force when only some seats are drawn; null draws all.</param>
    internal static ReferenceSeats Of(Roster roster, Mechanism mechanism, DrawingsInForce? inForce)
    {
        var states = roster.States;
        string[] instruments = [.. states.Select(state => string.Join(' ', state.Instruments.Order(StringComparer.Ordinal)))];
        var sets = instruments.Distinct(StringComparer.Ordinal).ToList();
        int[] setOf = [.. instruments.Select(set => sets.IndexOf(set))];
        var bars = new Bars(roster, mechanism);
        var pots = new Dictionary<string, int[]>(StringComparer.Ordinal);

        // Equal pots are one array, so that those of all seats stay in the processor's nearest memory.
        int[] Pot(IEnumerable<int> members)
        {
            int[] pot = [.. members];
            string key = string.Join(' ', pot);
            return pots.TryGetValue(key, out int[]? known) ? known : pots[key] = pot;
        }

        Seat SeatOf(string code, SeatRule rule, Func<int, bool> isFree)
        {
            StateParty underReview = roster[code];
            string[] reviewed = mechanism.InstrumentsCovered is null ? [] : [.. mechanism.Instruments.Where(underReview.IsPartyTo)];
            int[] side = [.. Enumerable.Range(0, states.Length).Where(other => states[other] != underReview && IsOnSide(mechanism, rule, underReview, states[other]) && isFree(other))];
            var additional = new int[sets.Count][];
            for (int set = 0; set < sets.Count; set++)
            {
                string[] missing = [.. reviewed.Except(sets[set].Split(' '), StringComparer.Ordinal)];
                if (missing.Length > 0)
                    additional[set] = Pot(side.Where(other => missing.All(states[other].IsPartyTo)));
            }

            int[] pot = Pot(side.Where(principal => additional[setOf[principal]] is not { Length: 0 }));
            return new Seat(roster.IndexOf(code), pot, additional);
        }

        IEnumerable<Seat> seats = inForce is null
            ? states.SelectMany(state => mechanism.Seats.Select(rule => SeatOf(state.Code, rule, other => bars.To(roster.IndexOf(state.Code), other) is null)))
            : inForce.Seats.Select((seat, i) => SeatOf(seat.State, mechanism.Seats[mechanism.SeatIndex(seat.Seat)], other => inForce.BarTo(i, other) is null));
        return new ReferenceSeats([.. seats], setOf, inForce is null ? mechanism.Load : mechanism.Load.WithoutMin(), inForce?.Loads ?? new int[states.Length], mechanism.NoMutualReviews is not null,
            mechanism.DistinctRegions is null ? null : [.. states.Select(state => state.RegionalGroup)]);
    }

    internal static ReferenceSeats Of(Plan plan)
    {
        int Number(string name) => ImmutableArray.BinarySearch(plan.Participants, name, StringComparer.Ordinal);
        int count = plan.Participants.Length;
        var seats = plan.Seats.Select(seat => new Seat(
            plan.NoMutual ? Math.Max(-1, Number(seat.Id)) : -1,
            [.. seat.Pot.Select(Number)],
            [null]));
        return new ReferenceSeats([.. seats], new int[count], plan.Load, new int[count], plan.NoMutual, null);
    }

    /// <summary>The pot of the additional lot, or null when this principal needs none.</summary>
    internal int[]? AdditionalPot(int seat, int principal) => Seats[seat].AdditionalPots[setOf[principal]];

    /// <summary>Whether a State drawn for a seat breaks no rule together with what was drawn before.</summary>
    internal bool MaySit(Attempts drawn, int seat, int state)
    {
        int owner = Seats[seat].Owner;
        if (owner < 0)
            return true;
        if (drawn.Hold(reviews[owner], state) || (noMutual && drawn.Hold(reviews[state], owner)))
            return false;
        if (regions is null)
            return true;
        for (int other = reviews[owner].First; other < reviews[owner].End; other++)
        {
            if (SharesRegion(drawn.Seats[other], state))
                return false;
        }

        return true;
    }

    private static bool IsOnSide(Mechanism mechanism, SeatRule rule, StateParty underReview, StateParty other)
    {
        bool side = rule.Side switch
        {
            SeatSide.SameRegion => other.RegionalGroup == underReview.RegionalGroup,
            SeatSide.OtherRegion => other.RegionalGroup != underReview.RegionalGroup,
            _ => true,
        };
        return side && (mechanism.ReviewersPartyTo is not { } body || other.IsPartyTo(body));
    }

    private bool SharesRegion(SeatLots lots, int state) =>
        (lots.Principal >= 0 && regions![lots.Principal] == regions[state]) || (lots.Additional >= 0 && regions![lots.Additional] == regions[state]);

    /// <summary>One seat: the State under review, the principal pot, and by the principal's set of instruments the pot of the additional lot, or null.</summary>
    internal sealed record Seat(int Owner, int[] Pot, int[]?[] AdditionalPots);
}
