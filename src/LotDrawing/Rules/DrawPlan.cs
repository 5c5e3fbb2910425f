using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>A roster under a mechanism, compiled: every seat to be drawn with its pots, and the connected components of the seats.
/// States and seats are numbers here, from 0.</summary>
/// <remarks>States are numbered in ordinal order of their codes, seats review by review in the
/// mechanism's order, so that the seats of one review are neighbours.
/// Immutable; any number of threads may use it.</remarks>
public sealed class DrawPlan
{
    private readonly Lazy<int[]> kinds;

    internal DrawPlan(PlanTables tables, ImmutableArray<string> states, ImmutableArray<string> seatNames, LoadBounds load, Conflicts conflicts, int[] loadsInForce)
    {
        Tables = tables;
        States = states;
        SeatNames = seatNames;
        Load = load;
        Conflicts = conflicts;
        LoadsInForce = loadsInForce;
        kinds = new Lazy<int[]>(() => StateKinds.Of(this));
    }

    /// <summary>The codes of the States that can be drawn or are under review, by number.</summary>
    public ImmutableArray<string> States { get; }

    /// <summary>The seats' names, by number: <c>FRA/same-region</c>, or the id in a plan file.</summary>
    public ImmutableArray<string> SeatNames { get; }

    /// <summary>How many seats are to be drawn.</summary>
    public int SeatCount => SeatNames.Length;

    /// <summary>How many reviews a State may serve in, those in force included.</summary>
    public LoadBounds Load { get; }

    /// <summary>Which two lots exclude each other.</summary>
    public Conflicts Conflicts { get; }

    /// <summary>Whether two States may not review each other.</summary>
    public bool NoMutual => Conflicts.NoMutual;

    /// <summary>The connected components of the seats, in order of their lowest seat, each in ascending order.</summary>
    public ImmutableArray<ImmutableArray<int>> Components =>
        [.. Enumerable.Range(0, Tables.ComponentCount).Select(component => Tables.SeatsOf(component).ToImmutableArray())];

    /// <summary>The arrays that the procedures work on.</summary>
    internal PlanTables Tables { get; }

    /// <summary>By State, in how many reviews it serves by drawings in force.</summary>
    internal int[] LoadsInForce { get; }

    /// <summary>What the loads procedure works on when this is a whole roster under a mechanism of its kind; else null.</summary>
    internal LoadsShape? LoadsShape { get; init; }

    /// <summary>Whether the loads procedure is the default for this plan: a whole roster under a mechanism of its kind, small
    /// enough for a record (<c>LoadsProcedure.Covers</c>).</summary>
    public bool IsOfLoadsKind => LoadsShape is not null && LoadsKind.IsSmall(Load, States.Length);

    /// <summary>Compiles every seat of every State.</summary>
    /// <exception cref="ArgumentException">The mechanism is not valid in itself, or the roster uses ids it does not know.</exception>
    public static PlanCompilation Compile(Roster roster, Mechanism mechanism) => RosterCompiler.Compile(roster, mechanism);

    /// <summary>Compiles only these seats; all other seats of <paramref name="inForce"/> stay as they are, and the pots
    /// leave out what they forbid.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="inForce">The drawings in force; the seats to be drawn may be filled in it or not.</param>
    /// <param name="seats">The seats to be drawn, at least one, none twice.</param>
    /// <exception cref="ArgumentException">A seat's State is not in the roster, its seat not in the mechanism, or it is named
    /// twice; or only its additional State is to be drawn where no principal is in force or none is missing anything.</exception>
    public static PlanCompilation Compile(Roster roster, Mechanism mechanism, Drawing inForce, IEnumerable<SeatToDraw> seats) =>
        InForceCompiler.Compile(roster, mechanism, inForce, seats);

    /// <summary>Compiles a plan of seats and pots. Each seat is a review of its own, participants are its States.</summary>
    public static PlanCompilation Compile(Plan plan) => PlanCompiler.Compile(plan);

    /// <summary>This plan with other load bounds.</summary>
    public DrawPlan With(LoadBounds load) => new(Tables, States, SeatNames, load, Conflicts, LoadsInForce) { LoadsShape = LoadsShape };

    /// <summary>This plan with fewer States in some principal pots, such as those preferred. Additional pots stay, and so do the
    /// components: seats that are no longer linked may be drawn together without harm to the law.</summary>
    /// <param name="pots">By seat, who stays in its pot, in any order.</param>
    /// <exception cref="ArgumentException">There is no such seat, no State stays, or one that was not in the pot.</exception>
    public DrawPlan Narrowed(IReadOnlyDictionary<int, ImmutableArray<int>> pots)
    {
        ArgumentNullException.ThrowIfNull(pots);
        return new DrawPlan(NarrowedPots.Of(this, pots), States, SeatNames, Load, Conflicts, LoadsInForce);
    }

    /// <summary>The number of the State under review whose seat this is, or −1 when the plan has none.</summary>
    public int OwnerOf(int seat) => Tables.Seats[seat].Owner;

    /// <summary>The State that stays the seat's principal while only its additional State is drawn, or −1 when the whole
    /// seat is drawn.</summary>
    public int PrincipalInForce(int seat) => Tables.PrincipalInForce(seat);

    /// <summary>The States that the principal lot of the seat is drawn from, in order; empty when its principal stays.</summary>
    public ImmutableArray<int> Pot(int seat) => Tables.Pot(seat);

    /// <summary>The States that the seat's additional lot is drawn from when this principal was drawn, in order; empty when none is needed.</summary>
    public ImmutableArray<int> AdditionalPot(int seat, int principal) => Tables.AdditionalPot(seat, principal);

    /// <summary>The number of the State's kind: States of one kind are in the same pots (but for those of their own seats),
    /// party to the same instruments, and own seats with the same pots, so that none of them has an advantage.</summary>
    public int KindOf(int state) => kinds.Value[state];

    /// <summary>In how many reviews the State serves by drawings in force.</summary>
    public int LoadInForce(int state) => LoadsInForce[state];
}
