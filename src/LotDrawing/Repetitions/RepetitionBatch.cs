using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Repetitions;

/// <summary>Repeats drawings as fast as their lots, one after another, each on top of the last, or the same one again and again:
/// for simulation, without requests and allowances.</summary>
/// <remarks>
/// Gives the same lots as compiling the seats with all others in force and drawing them by <see cref="ExactProcedure"/>
/// does (a test holds it), without compiling anything: a pot is the pot of the whole roster without a handful of States,
/// those that the State reviews itself and those being replaced. These are sorted, and a lot steps over each that lies
/// before it. Where the seats of one review are connected by the rules, or where leaving States out empties an
/// additional pot, the seats are compiled after all; else nothing is allocated.
/// For one thread at a time.
/// </remarks>
public sealed class RepetitionBatch
{
    private readonly Roster roster;
    private readonly Mechanism mechanism;
    private readonly BatchPots pots;
    private readonly SeatsInForce inForce;
    private readonly SeatPot[] seatPots;
    private readonly SeatLots[] fresh;
    private readonly LoadBounds load;
    private readonly long voidLimit;
    private readonly bool noMutual;
    private readonly bool replacedLeave;
    private long lotsTaken;
    private long voids;

    /// <summary>Starts from drawings in force.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="drawing">The drawings in force: one review of each State, with every seat filled.</param>
    /// <param name="voidLimit">After how many voids a repetition gives up, at least 0.</param>
    /// <exception cref="ArgumentException">The drawings break a rule.</exception>
    public RepetitionBatch(Roster roster, Mechanism mechanism, Drawing drawing, long voidLimit = ExactProcedure.DefaultVoidLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(voidLimit);
        var breaches = RuleCheck.BreachesInForce(roster, mechanism, drawing, []);
        if (!breaches.IsEmpty)
            throw new ArgumentException($"The drawings break a rule: {string.Join("; ", breaches)}", nameof(drawing));

        this.roster = roster;
        this.mechanism = mechanism;
        this.voidLimit = voidLimit;
        load = mechanism.Load.WithoutMin();
        noMutual = mechanism.NoMutualReviews is not null;
        replacedLeave = mechanism.Repetition.ReplacedStateLeavesPot;
        pots = new BatchPots(roster, mechanism);
        inForce = new SeatsInForce(roster, mechanism, drawing);
        seatPots = [.. mechanism.Seats.Select((_, rule) => new SeatPot(pots, rule, roster.Count))];
        fresh = new SeatLots[mechanism.Seats.Length];
    }

    /// <summary>Who sits where, by seat: seat k of the State at index s of the roster is number s · (seats a review) + k.</summary>
    public ReadOnlySpan<SeatLots> Seats => inForce.Seats;

    /// <summary>How many lots all repetitions took so far, those of void drawings included.</summary>
    public long Lots => lotsTaken;

    /// <summary>How many drawings were void.</summary>
    public long Voids => voids;

    /// <summary>What the last <see cref="Draw"/> gave, by seat of its State's review; the seats that it did not draw hold nothing of use.</summary>
    public ReadOnlySpan<SeatLots> Drawn => fresh;

    /// <summary>The drawings now in force.</summary>
    public Drawing ToDrawing() => inForce.ToDrawing();

    /// <summary>Draws seats of a State as a repetition would, and leaves what is in force as it is: the result is <see cref="Drawn"/>.</summary>
    /// <param name="state">The State's index in the roster.</param>
    /// <param name="from">The first seat's index in the mechanism.</param>
    /// <param name="to">The index after the last seat's, above <paramref name="from"/>.</param>
    /// <param name="lots">Where the lots come from.</param>
    public DrawEnd Draw<TLots>(int state, int from, int to, ref TLots lots)
        where TLots : struct, ILotSource
    {
        RefuseOutside(state, roster.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, fresh.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, to);
        int review = state * fresh.Length;
        bool direct = pots.SeatsAreApart;
        bool anyEmpty = false;
        for (int seat = from; direct && seat < to; seat++)
        {
            seatPots[seat].TurnTo(review + seat, inForce, noMutual, replacedLeave);
            direct = seatPots[seat].CoversAll;
            anyEmpty |= seatPots[seat].Count == 0;
        }

        return !direct ? DrawCompiled(state, from, to, ref lots)
            : anyEmpty ? DrawEnd.Infeasible
            : load.Bind ? DrawWithinLoads(review, from, to, ref lots)
            : DrawOnce(from, to, ref lots);
    }

    /// <summary>Draws all seats of a State again.</summary>
    /// <param name="state">The State's index in the roster.</param>
    /// <param name="lots">Where the lots come from.</param>
    public DrawEnd Repeat<TLots>(int state, ref TLots lots)
        where TLots : struct, ILotSource => Repeat(state, 0, fresh.Length, ref lots);

    /// <summary>Draws one seat of a State again.</summary>
    /// <param name="state">The State's index in the roster.</param>
    /// <param name="seat">The seat's index in the mechanism.</param>
    /// <param name="lots">Where the lots come from.</param>
    public DrawEnd Repeat<TLots>(int state, int seat, ref TLots lots)
        where TLots : struct, ILotSource
    {
        RefuseOutside(seat, fresh.Length);
        return Repeat(state, seat, seat + 1, ref lots);
    }

    /// <summary>Draws all seats of States again that are themselves drawn by lot, uniformly from the roster.</summary>
    /// <param name="count">How many repetitions, at least 0.</param>
    /// <param name="lots">Where all lots come from: of each repetition first the State's, then those of its seats.</param>
    /// <returns>How many were drawn; the others found a pot empty or gave up.</returns>
    public int RepeatRandom<TLots>(int count, ref TLots lots)
        where TLots : struct, ILotSource
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int drawn = 0;
        for (int i = 0; i < count; i++)
        {
            if (Repeat((int)lots.Below((uint)roster.Count), 0, fresh.Length, ref lots) == DrawEnd.Drawn)
                drawn++;
        }

        return drawn;
    }

    private static void RefuseOutside(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
    }

    private DrawEnd Repeat<TLots>(int state, int from, int to, ref TLots lots)
        where TLots : struct, ILotSource
    {
        DrawEnd result = Draw(state, from, to, ref lots);
        for (int seat = from; result == DrawEnd.Drawn && seat < to; seat++)
            inForce.Replace((state * fresh.Length) + seat, fresh[seat]);
        return result;
    }

    /// <summary>Draws seats that have nothing to do with each other, when loads have no bounds: nothing can make them void.</summary>
    private DrawEnd DrawOnce<TLots>(int from, int to, ref TLots lots)
        where TLots : struct, ILotSource
    {
        for (int seat = from; seat < to; seat++)
            fresh[seat] = seatPots[seat].Draw(ref lots, ref lotsTaken);
        return DrawEnd.Drawn;
    }

    /// <summary>Draws the seats until loads are within their bounds. Each seat is a component of its own, so loads are looked
    /// at after each.</summary>
    private DrawEnd DrawWithinLoads<TLots>(int review, int from, int to, ref TLots lots)
        where TLots : struct, ILotSource
    {
        int[] loads = inForce.Loads;
        for (int seat = from; seat < to; seat++)
            Count(loads, inForce.Seats[review + seat], -1);
        long voidsBefore = voids;
        bool stands = false;
        while (!stands && voids - voidsBefore <= voidLimit)
        {
            int drawn = from;
            stands = true;
            while (stands && drawn < to)
            {
                fresh[drawn] = seatPots[drawn].Draw(ref lots, ref lotsTaken);
                Count(loads, fresh[drawn], 1);
                stands = IsWithin(loads, fresh[drawn]);
                drawn++;
            }

            for (int seat = from; seat < drawn; seat++)
                Count(loads, fresh[seat], -1);
            voids += stands ? 0 : 1;
        }

        for (int seat = from; seat < to; seat++)
            Count(loads, inForce.Seats[review + seat], 1);
        return stands ? DrawEnd.Drawn : DrawEnd.GaveUp;
    }

    private bool IsWithin(int[] loads, SeatLots drawn) =>
        loads[drawn.Principal] <= load.Max && (drawn.Additional < 0 || loads[drawn.Additional] <= load.Max);

    private static void Count(int[] loads, SeatLots sitting, int change)
    {
        loads[sitting.Principal] += change;
        if (sitting.Additional >= 0)
            loads[sitting.Additional] += change;
    }

    private DrawEnd DrawCompiled<TLots>(int state, int from, int to, ref TLots lots)
        where TLots : struct, ILotSource
    {
        var seats = Enumerable.Range(from, to - from).Select(seat => new SeatToDraw(
            roster.States[state].Code,
            mechanism.Seats[seat].Id,
            replacedLeave ? [.. Sitting((state * fresh.Length) + seat)] : []));
        PlanCompilation compilation = DrawPlan.Compile(roster, mechanism, inForce.ToDrawing(), seats);
        if (!compilation.IsPossible)
            return DrawEnd.Infeasible;
        var procedure = new ExactProcedure(compilation.Plan, voidLimit);
        bool drawn = procedure.TryDraw(ref lots);
        lotsTaken += procedure.Lots;
        voids += procedure.Voids;
        if (drawn)
            procedure.Drawn.CopyTo(fresh.AsSpan(from));
        return drawn ? DrawEnd.Drawn : DrawEnd.GaveUp;
    }

    private IEnumerable<string> Sitting(int seat)
    {
        SeatLots sitting = inForce.Seats[seat];
        yield return roster.States[sitting.Principal].Code;
        if (sitting.Additional >= 0)
            yield return roster.States[sitting.Additional].Code;
    }
}
