using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Draws the groups, where the subject has some, and then the seats, all from one stream.</summary>
internal abstract class GroupsThenSeats(AuditSubject subject) : IDrawer
{
    private readonly GroupProcedure? groups = subject.NewGroupProcedure();
    private SimulationStream lots;

    public ReadOnlySpan<int> Groups => groups is null ? [] : groups.Groups;

    public abstract ReadOnlySpan<SeatLots> Seats { get; }

    public abstract long Lots { get; }

    public abstract long Voids { get; }

    public virtual void Begin(SimulationStream lots) => this.lots = lots;

    public bool TryDraw()
    {
        groups?.Draw(ref lots);
        return TryDrawSeats(ref lots);
    }

    /// <summary>Draws the seats. False when it gave up.</summary>
    protected abstract bool TryDrawSeats(ref SimulationStream lots);
}
