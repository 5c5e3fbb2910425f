using LotDrawing.Procedures;
using LotDrawing.Simulation;

namespace LotDrawing.Fairness;

/// <summary>Draws by <see cref="ExactSimulation"/>, with the groups where the subject has some.</summary>
internal sealed class Simulated(AuditSubject subject, ExactSimulation simulation) : GroupsThenSeats(subject)
{
    private readonly SeatLots[] seats = new SeatLots[subject.Plan.SeatCount];

    public override ReadOnlySpan<SeatLots> Seats => seats;

    public override long Lots => simulation.Lots;

    public override long Voids => simulation.Voids;

    public override void Begin(SimulationStream lots)
    {
        // The groups and the seats have a stream each: the simulation takes its words in bulk.
        simulation.Restart(lots.NextOutput());
        base.Begin(lots);
    }

    protected override bool TryDrawSeats(ref SimulationStream lots)
    {
        bool drawn = simulation.TryDraw();
        if (drawn)
            simulation.CopyTo(seats);
        return drawn;
    }
}

/// <summary>The same draws where eight seats are drawn at a time: they are handed over as the lanes hold them, and put into the plan's order only where that is asked for.</summary>
internal sealed class SimulatedInLanes : INumberedDrawer
{
    private readonly ExactSimulation simulation;
    private readonly GroupSimulation? groups;
    private readonly int[] groupOf;
    private readonly SeatLots[] seats;

    internal SimulatedInLanes(AuditSubject subject, ExactSimulation simulation, Numbering numbering)
    {
        (this.simulation, Numbering) = (simulation, numbering);
        groups = subject.Roster is null || subject.Sizes.IsEmpty ? null : new GroupSimulation(subject.Roster, subject.Sizes, numbering.CodeOf);
        groupOf = new int[groups is null ? 0 : subject.StateCount];
        seats = new SeatLots[subject.Plan.SeatCount];
    }

    public Numbering Numbering { get; }

    public ReadOnlySpan<int> Groups
    {
        get
        {
            for (int state = 0; state < groupOf.Length; state++)
                groupOf[state] = groups!.Groups[Numbering.CodeOf[state]];
            return groupOf;
        }
    }

    public ReadOnlySpan<SeatLots> Seats
    {
        get
        {
            simulation.CopyTo(seats);
            return seats;
        }
    }

    public long Lots => simulation.Lots;

    public long Voids => simulation.Voids;

    public void Begin(SimulationStream lots)
    {
        simulation.Restart(lots.NextOutput());
        groups?.Restart(lots);
    }

    public bool TryDraw()
    {
        groups?.Draw();
        return simulation.TryDraw();
    }

    public void CopyTo(Span<int> principals, Span<int> additionals, Span<int> groups)
    {
        simulation.CopyTo(principals, additionals, Numbering.Codes);
        this.groups?.Groups.CopyTo(groups);
    }

    /// <summary>The numbers of the lanes.</summary>
    internal static Numbering NumberingOf(AuditSubject subject, ExactSimulation simulation)
    {
        int[] seats = [.. Enumerable.Range(0, subject.Plan.SeatCount)];
        return new Numbering([.. seats.Select(simulation.SlotOf)], [.. simulation.Positions], simulation.Slots, [.. seats.Select(subject.Plan.OwnerOf)]);
    }
}
