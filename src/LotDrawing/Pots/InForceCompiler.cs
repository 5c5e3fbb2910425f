using System.Collections.Immutable;
using LotDrawing.Mechanisms;
using LotDrawing.Rosters;

namespace LotDrawing.Pots;

/// <summary>Compiles some seats while all others stay in force: each seat gets pots of its own, without those whom the
/// drawings in force forbid.</summary>
/// <remarks>DESIGN section 3: pots leave out what drawings in force already forbid. The seats to be drawn are few, so
/// nothing is shared between them.</remarks>
internal sealed class InForceCompiler
{
    private readonly RosterNumbers numbers;
    private readonly List<DrawnSeat> seats;
    private readonly List<int> entries = [];
    private readonly List<PlanTables.Additional> additionals = [];
    private readonly HashSet<int>[] reviewers;
    private readonly HashSet<int>[] reviews;
    private readonly int[] loads;

    private InForceCompiler(Roster roster, Mechanism mechanism, Drawing inForce, IEnumerable<SeatToDraw> toDraw)
    {
        numbers = new RosterNumbers(roster, mechanism);
        ArgumentNullException.ThrowIfNull(inForce);
        ArgumentNullException.ThrowIfNull(toDraw);
        seats = [.. toDraw.Select(Numbered).OrderBy(seat => seat.Owner).ThenBy(seat => seat.Rule)];
        if (seats.Count == 0)
            throw new ArgumentException("No seat is to be drawn; expected at least one.", nameof(toDraw));
        if (seats.DistinctBy(seat => (seat.Owner, seat.Rule)).Count() != seats.Count)
            throw new ArgumentException("A seat is named twice; expected each once.", nameof(toDraw));

        var emptied = seats.Select(seat => (seat.Owner, mechanism.Seats[seat.Rule].Id)).ToHashSet();
        reviewers = [.. numbers.Codes.Select(_ => new HashSet<int>())];
        reviews = [.. numbers.Codes.Select(_ => new HashSet<int>())];
        loads = new int[numbers.Count];
        foreach (Review review in inForce.Reviews)
        {
            int owner = roster.IndexOf(review.State);
            foreach (FilledSeat seat in review.Seats.Where(seat => owner >= 0 && !emptied.Contains((owner, seat.Seat))))
            {
                foreach (int reviewing in seat.States.Select(roster.IndexOf).Where(index => index >= 0))
                {
                    reviewers[owner].Add(reviewing);
                    reviews[reviewing].Add(owner);
                    loads[reviewing]++;
                }
            }
        }
    }

    internal static PlanCompilation Compile(Roster roster, Mechanism mechanism, Drawing inForce, IEnumerable<SeatToDraw> toDraw) =>
        new InForceCompiler(roster, mechanism, inForce, toDraw).Compile();

    private DrawnSeat Numbered(SeatToDraw seat)
    {
        int owner = numbers.Roster.IndexOf(seat.State);
        int rule = numbers.Mechanism.SeatIndex(seat.Seat);
        if (owner < 0)
            throw new ArgumentException($"{seat.State} is not in the roster.", nameof(seat));
        if (rule < 0)
            throw new ArgumentException($"{seat.Seat} is not a seat of the mechanism {numbers.Mechanism.Id}.", nameof(seat));
        return new DrawnSeat(owner, rule, [.. seat.Replaced.Select(numbers.Roster.IndexOf)]);
    }

    private PlanCompilation Compile()
    {
        var compiled = seats.Select(CompileSeat).ToArray();
        var empty = seats.Where((_, i) => compiled[i].PotCount == 0).ToList();
        if (empty.Count > 0)
        {
            return new PlanCompilation([.. empty.Select(seat => EmptyPot.Fault(
                numbers, seat.Owner, numbers.Mechanism.Seats[seat.Rule], other => IsFree(seat, other)))]);
        }

        int[] firstSeat = new int[numbers.Count];
        int[] ownSeats = new int[numbers.Count];
        Array.Fill(firstSeat, -1);
        for (int i = 0; i < seats.Count; i++)
        {
            int owner = seats[i].Owner;
            firstSeat[owner] = firstSeat[owner] < 0 ? i : firstSeat[owner];
            ownSeats[owner]++;
            compiled[i].ReviewStart = firstSeat[owner];
        }

        var tables = new PlanTables
        {
            Seats = compiled,
            Entries = [.. entries],
            Additionals = [.. additionals],
            Instruments = numbers.Instruments,
            FirstSeat = firstSeat,
            OwnSeats = ownSeats,
            Order = [],
            ComponentStarts = [0],
            UniformSeats = 0,
        };
        var (order, starts) = SeatLinks.Find(tables, numbers, numbers.Mechanism.NoMutualReviews is not null).InOrder();
        var names = seats.Select(seat => $"{numbers.Codes[seat.Owner]}/{numbers.Mechanism.Seats[seat.Rule].Id}");
        return new PlanCompilation(new DrawPlan(
            tables.With(order, starts), numbers, [.. names], numbers.Mechanism.Load, numbers.Mechanism.NoMutualReviews is not null, loads));
    }

    private PlanTables.Seat CompileSeat(DrawnSeat seat)
    {
        uint underReview = numbers.Instruments[seat.Owner];
        var free = Enumerable.Range(0, numbers.Count).Where(other => IsOnSide(seat, other) && IsFree(seat, other)).ToList();
        int row = additionals.Count;
        additionals.AddRange(new PlanTables.Additional[numbers.MaskCount]);
        foreach (uint missing in free.Select(other => underReview & ~numbers.Instruments[other]).Where(missing => missing != 0).Distinct().ToList())
            additionals[row + (int)missing] = Append(free.Where(other => (numbers.Instruments[other] & missing) == missing));

        bool IsCovered(int other)
        {
            uint missing = underReview & ~numbers.Instruments[other];
            return missing == 0 || additionals[row + (int)missing].Count > 0;
        }

        var pot = Append(free.Where(IsCovered));
        return new PlanTables.Seat
        {
            Owner = seat.Owner,
            PotStart = pot.Start,
            PotCount = pot.Count,
            StepOver = int.MaxValue,
            AdditionalRow = row,
            UnderReview = underReview,
        };
    }

    private bool IsOnSide(DrawnSeat seat, int other) =>
        other != seat.Owner
        && numbers.CanReview[other]
        && RosterNumbers.IsOnSide(numbers.Mechanism.Seats[seat.Rule].Side, numbers.Regions[seat.Owner], numbers.Regions[other]);

    /// <summary>Whether neither the drawings in force nor the replacement forbid the State in this seat.</summary>
    private bool IsFree(DrawnSeat seat, int other) =>
        !seat.Replaced.Contains(other)
        && !reviewers[seat.Owner].Contains(other)
        && (numbers.Mechanism.NoMutualReviews is null || !reviews[seat.Owner].Contains(other))
        && (numbers.Mechanism.DistinctRegions is null || reviewers[seat.Owner].All(sitting => numbers.Regions[sitting] != numbers.Regions[other]));

    private PlanTables.Additional Append(IEnumerable<int> states)
    {
        int start = entries.Count;
        entries.AddRange(states);
        return new PlanTables.Additional(start, (uint)(entries.Count - start));
    }

    private sealed record DrawnSeat(int Owner, int Rule, ImmutableArray<int> Replaced);
}
