using LotDrawing.Draws;
using LotDrawing.Lots;

namespace LotDrawing.Fairness.Audits;

/// <summary>The exact procedure, with the groups where the subject has some, as an audited draw.</summary>
public sealed class ExactDraw : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly long voidLimit;

    /// <summary>Audits the exact procedure on this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="voidLimit">After how many voids a drawing gives up, at least 0.</param>
    public ExactDraw(AuditSubject subject, long voidLimit = ExactProcedure.DefaultVoidLimit)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfNegative(voidLimit);
        this.subject = subject;
        this.voidLimit = voidLimit;
    }

    /// <inheritdoc/>
    public string Name => "exact procedure";

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, voidLimit);

    private sealed class Drawer(AuditSubject subject, long voidLimit) : IDrawer
    {
        private readonly GroupProcedure? groups = subject.NewGroupProcedure();
        private readonly ExactProcedure seats = new(subject.Plan, voidLimit);
        private SimulationStream lots;

        public ReadOnlySpan<int> Groups => groups is null ? [] : groups.Groups;

        public ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        public long Lots => seats.Lots;

        public long Voids => seats.Voids;

        public void Begin(SimulationStream lots) => this.lots = lots;

        public bool TryDraw()
        {
            groups?.Draw(ref lots);
            return seats.TryDraw(ref lots);
        }
    }
}
