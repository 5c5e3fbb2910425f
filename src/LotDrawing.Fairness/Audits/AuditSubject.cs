using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>What is drawn in an audit: a roster under a mechanism with its groups; some of its seats again, all other drawings
/// being in force; or a plan.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class AuditSubject
{
    private AuditSubject(DrawPlan plan, Roster? roster, Mechanism? mechanism, ImmutableArray<int> sizes, Plan? file, DrawingsInForce? inForce = null)
    {
        (Plan, Roster, Mechanism, Sizes, PlanFile, InForce) = (plan, roster, mechanism, sizes, file, inForce);
        Names = roster is null ? plan.States : [.. roster.States.Select(state => state.Name)];
        RegionIds = roster is null ? ["all"] : [.. roster.States.Select(state => state.RegionalGroup).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Regions = roster is null
            ? [.. plan.States.Select(_ => 0)]
            : [.. roster.States.Select(state => RegionIds.IndexOf(state.RegionalGroup))];
        Symmetry = roster is null ? Symmetry.Of(plan)
            : inForce is null ? Symmetry.Of(plan, roster, mechanism!)
            : Symmetry.Of(plan, roster, mechanism!, inForce);
    }

    /// <summary>The plan whose seats are filled.</summary>
    public DrawPlan Plan { get; }

    /// <summary>The roster, or null when the subject is a plan file.</summary>
    public Roster? Roster { get; }

    /// <summary>The rules, or null when the subject is a plan file.</summary>
    public Mechanism? Mechanism { get; }

    /// <summary>The sizes of the groups; empty when no groups are drawn.</summary>
    public ImmutableArray<int> Sizes { get; }

    /// <summary>The plan file, or null when the subject is a roster.</summary>
    public Plan? PlanFile { get; }

    /// <summary>By number, the names of the States or participants that a person reads.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The ids of the regional groups in ordinal order; a single one for a plan file.</summary>
    public ImmutableArray<string> RegionIds { get; }

    /// <summary>By State's number, the index of its regional group in <see cref="RegionIds"/>.</summary>
    public ImmutableArray<int> Regions { get; }

    /// <summary>The seats that are drawn again, in the plan's order, with those who are replaced; empty when everything is drawn.</summary>
    public ImmutableArray<SeatToDraw> SeatsDrawnAgain => InForce is null ? [] : InForce.Seats;

    /// <summary>The drawings in force around the seats that are drawn again, or null when everything is drawn.</summary>
    internal DrawingsInForce? InForce { get; }

    /// <summary>Who is interchangeable: States that the law cannot tell apart.</summary>
    internal Symmetry Symmetry { get; }

    internal int StateCount => Plan.States.Length;

    /// <summary>A roster under a mechanism.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules, load bounds included.</param>
    /// <param name="sizes">The sizes of the groups, which add up to the number of States; empty to draw no groups.</param>
    /// <exception cref="ArgumentException">The sizes do not add up, or the mechanism and the roster do not fit.</exception>
    /// <exception cref="RefusedException">A seat has an empty pot.</exception>
    public static AuditSubject Of(Roster roster, Mechanism mechanism, ImmutableArray<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        var subject = new AuditSubject(DrawPlan.Compile(roster, mechanism).Plan, roster, mechanism, sizes.IsDefault ? [] : sizes, null);
        _ = subject.NewGroupProcedure(); // refuses sizes that do not add up now, not in the first draw
        return subject;
    }

    /// <summary>Seats that are drawn again while all other drawings are in force: a repetition, such as a meeting has granted.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules, load bounds included.</param>
    /// <param name="inForce">The drawings in force; what the seats have in them does not count.</param>
    /// <param name="seats">The seats, at least one, none twice, each with those who leave its pots.</param>
    /// <exception cref="ArgumentException">A seat's State is not in the roster, its seat not in the mechanism, it is named twice, or
    /// only its additional State is to be drawn: such a seat has no principal lot to audit.</exception>
    /// <exception cref="RefusedException">A seat has an empty pot.</exception>
    public static AuditSubject Of(Roster roster, Mechanism mechanism, Drawing inForce, ImmutableArray<SeatToDraw> seats)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(inForce);
        if (seats.IsDefaultOrEmpty)
            throw new ArgumentException("No seat is to be drawn; expected at least one.", nameof(seats));
        if (seats.FirstOrDefault(seat => seat.AdditionalOnly) is { } half)
            throw new ArgumentException($"Of {half.State}/{half.Seat} only the additional State is to be drawn; expected whole seats.", nameof(seats));
        DrawPlan plan = DrawPlan.Compile(roster, mechanism, inForce, seats).Plan;
        return new AuditSubject(plan, roster, mechanism, [], null, new DrawingsInForce(roster, mechanism, inForce, seats));
    }

    /// <summary>A plan of seats and pots.</summary>
    /// <exception cref="RefusedException">A seat has an empty pot.</exception>
    public static AuditSubject Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new AuditSubject(DrawPlan.Compile(plan).Plan, null, null, [], plan);
    }

    /// <summary>A drawer of the groups for one thread, or null when no groups are drawn.</summary>
    public GroupProcedure? NewGroupProcedure() =>
        Roster is null || Sizes.IsEmpty ? null : new GroupProcedure(Roster, Sizes);
}
