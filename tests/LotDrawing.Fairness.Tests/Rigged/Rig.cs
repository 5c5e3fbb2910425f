using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>A draw that is not fair, to see whether the audit notices.</summary>
internal abstract class Rig(AuditSubject subject) : IAuditedDraw
{
    public string Name => GetType().Name;

    protected AuditSubject Subject { get; } = subject;

    public abstract IDrawer Open();

    /// <summary>A drawer that fills its own arrays.</summary>
    internal abstract class Drawer(AuditSubject subject) : IDrawer
    {
        private readonly GroupProcedure? fairGroups = subject.NewGroupProcedure();
        private readonly int[] groups = new int[subject.Sizes.IsEmpty ? 0 : subject.Plan.States.Length];
        private SimulationStream lots;

        public ReadOnlySpan<int> Groups => groups;

        public ReadOnlySpan<SeatLots> Seats => Drawn;

        public long Lots => 0;

        public long Voids => 0;

        protected AuditSubject Subject { get; } = subject;

        protected SeatLots[] Drawn { get; } = new SeatLots[subject.Plan.SeatCount];

        public void Begin(SimulationStream lots) => this.lots = lots;

        public bool TryDraw()
        {
            DrawGroups(groups, ref lots);
            DrawSeats(ref lots);
            return true;
        }

        protected virtual void DrawGroups(int[] groups, ref SimulationStream lots)
        {
            fairGroups?.Draw(ref lots);
            fairGroups?.Groups.CopyTo(groups);
        }

        protected abstract void DrawSeats(ref SimulationStream lots);
    }
}
