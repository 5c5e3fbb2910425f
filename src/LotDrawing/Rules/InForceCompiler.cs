using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Compiles some seats while all others stay in force: each seat gets pots of its own, without those whom the
/// drawings in force forbid.</summary>
/// <remarks>docs/algorithm.md, section 3. The seats to be drawn are few, so nothing is shared between them. The loads' minimum counts in the drawing of all reviewing States alone. Where only a seat's additional State is drawn, its principal is in force like all else.</remarks>
internal sealed class InForceCompiler
{
    private readonly RosterNumbers numbers;
    private readonly Conflicts conflicts;
    private readonly List<DrawnSeat> seats;
    private readonly List<int> entries = [];
    private readonly List<PlanTables.Additional> additionals = [];
    private readonly HashSet<int>[] reviewers;
    private readonly HashSet<int>[] reviews;
    private readonly int[] loads;

    private InForceCompiler(Roster roster, Mechanism mechanism, Drawing inForce, IEnumerable<SeatToDraw> toDraw)
    {
        numbers = new RosterNumbers(roster, mechanism);
        conflicts = new Conflicts(numbers);
        ArgumentNullException.ThrowIfNull(inForce);
        ArgumentNullException.ThrowIfNull(toDraw);
        seats = [.. toDraw.Select(seat => Numbered(seat, inForce)).OrderBy(seat => seat.Owner).ThenBy(seat => seat.Rule)];
        if (seats.Count == 0)
            throw new ArgumentException("No seat is to be drawn; expected at least one.", nameof(toDraw));
        if (seats.DistinctBy(seat => (seat.Owner, seat.Rule)).Count() != seats.Count)
            throw new ArgumentException("A seat is named twice; expected each once.", nameof(toDraw));

        var emptied = seats.ToDictionary(seat => (seat.Owner, mechanism.Seats[seat.Rule].Id));
        reviewers = [.. numbers.Codes.Select(_ => new HashSet<int>())];
        reviews = [.. numbers.Codes.Select(_ => new HashSet<int>())];
        loads = new int[numbers.Count];
        foreach (Review review in inForce.Reviews)
        {
            int owner = roster.IndexOf(review.State);
            foreach (FilledSeat seat in review.Seats.Where(_ => owner >= 0))
            {
                IEnumerable<string> staying = emptied.TryGetValue((owner, seat.Seat), out DrawnSeat? drawn)
                    ? drawn.Principal >= 0 ? [seat.Principal] : []
                    : seat.States;
                foreach (int reviewing in staying.Select(roster.IndexOf).Where(index => index >= 0))
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

    private DrawnSeat Numbered(SeatToDraw seat, Drawing inForce)
    {
        int owner = numbers.Roster.IndexOf(seat.State);
        int rule = numbers.Mechanism.SeatIndex(seat.Seat);
        if (owner < 0)
            throw new ArgumentException($"{seat.State} is not in the roster.", nameof(seat));
        if (rule < 0)
            throw new ArgumentException($"{seat.Seat} is not a seat of the mechanism {numbers.Mechanism.Id}.", nameof(seat));
        return new DrawnSeat(owner, rule, [.. seat.Replaced.Select(numbers.Roster.IndexOf)], seat.AdditionalOnly ? StayingPrincipal(seat, owner, inForce) : -1);
    }

    private int StayingPrincipal(SeatToDraw seat, int owner, Drawing inForce)
    {
        int principal = inForce.ReviewOf(seat.State)?.Seat(seat.Seat) is { } filled ? numbers.Roster.IndexOf(filled.Principal) : -1;
        if (principal < 0)
            throw new ArgumentException($"{seat.State}, seat {seat.Seat}: no State of the roster is its principal; expected one, as only the additional State is to be drawn.", nameof(seat));
        if ((numbers.Instruments[owner] & ~numbers.Instruments[principal]) == 0)
            throw new ArgumentException($"{seat.State}, seat {seat.Seat}: {numbers.Codes[principal]} is party to all instruments under review; expected one missing, as the additional State is to be drawn.", nameof(seat));
        return principal;
    }

    private PlanCompilation Compile()
    {
        var compiled = seats.Select(CompileSeat).ToArray();
        ImmutableArray<PlanFault> faults = [.. seats.Where((seat, i) => IsEmpty(seat, in compiled[i])).Select(Fault)];
        if (!faults.IsEmpty)
            return new PlanCompilation(faults);

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
            PrincipalsInForce = [.. seats.Select(seat => seat.Principal)],
        };
        var (order, starts) = SeatLinks.Find(tables, conflicts).InOrder();
        var names = seats.Select(seat => $"{numbers.Codes[seat.Owner]}/{numbers.Mechanism.Seats[seat.Rule].Id}");
        return new PlanCompilation(new DrawPlan(
            tables.With(order, starts), numbers.Codes, [.. names], numbers.Mechanism.Load.WithoutMin(), conflicts, loads));
    }

    private PlanTables.Seat CompileSeat(DrawnSeat seat)
    {
        uint underReview = numbers.Instruments[seat.Owner];
        var free = Enumerable.Range(0, numbers.Count).Where(other => MayServe(seat, other) && IsFree(seat, other)).ToList();
        int row = additionals.Count;
        additionals.AddRange(new PlanTables.Additional[numbers.MaskCount]);
        IEnumerable<int> principals = seat.Principal >= 0 ? [seat.Principal] : free;
        foreach (uint missing in principals.Select(other => underReview & ~numbers.Instruments[other]).Where(missing => missing != 0).Distinct().ToList())
            additionals[row + (int)missing] = Append(free.Where(other => (numbers.Instruments[other] & missing) == missing));

        bool IsCovered(int other)
        {
            uint missing = underReview & ~numbers.Instruments[other];
            return missing == 0 || additionals[row + (int)missing].Count > 0;
        }

        var pot = seat.Principal >= 0 ? default : Append(free.Where(IsCovered));
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

    private bool IsEmpty(DrawnSeat seat, in PlanTables.Seat compiled) =>
        seat.Principal < 0
            ? compiled.PotCount == 0
            : additionals[compiled.AdditionalRow + (int)(compiled.UnderReview & ~numbers.Instruments[seat.Principal])].Count == 0;

    private PlanFault Fault(DrawnSeat seat)
    {
        SeatRule rule = numbers.Mechanism.Seats[seat.Rule];
        if (seat.Principal < 0)
            return EmptyPot.Fault(numbers, seat.Owner, rule, other => IsFree(seat, other));
        var missing = numbers.InstrumentsOf(numbers.Instruments[seat.Owner] & ~numbers.Instruments[seat.Principal]);
        return new PlanFault(
            numbers.Codes[seat.Owner], rule.Id, missing, numbers.Mechanism.InstrumentsCovered!,
            $"no State that could be drawn in addition to {numbers.Codes[seat.Principal]} is party to {string.Join(", ", missing)}");
    }

    private bool MayServe(DrawnSeat seat, int other) =>
        other != seat.Owner && numbers.MayServe(numbers.Mechanism.Seats[seat.Rule].Side, seat.Owner, other);

    /// <summary>Whether neither the drawings in force nor the replacement forbid the State in this seat.</summary>
    private bool IsFree(DrawnSeat seat, int other) =>
        !seat.Replaced.Contains(other)
        && !reviewers[seat.Owner].Any(sitting => conflicts.Exclude(seat.Owner, other, seat.Owner, sitting))
        && !reviews[seat.Owner].Any(reviewed => conflicts.Exclude(seat.Owner, other, reviewed, seat.Owner));

    private PlanTables.Additional Append(IEnumerable<int> states)
    {
        int start = entries.Count;
        entries.AddRange(states);
        return new PlanTables.Additional(start, (uint)(entries.Count - start));
    }

    /// <param name="Owner">The State under review.</param>
    /// <param name="Rule">The seat's index in the mechanism.</param>
    /// <param name="Replaced">Who leaves its pots.</param>
    /// <param name="Principal">The principal that stays, or −1 when the whole seat is drawn.</param>
    private sealed record DrawnSeat(int Owner, int Rule, ImmutableArray<int> Replaced, int Principal);
}
