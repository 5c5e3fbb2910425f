using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Audits;

/// <summary>The sequential procedure, with the groups where the subject has some, as an audited draw: the audit says how far
/// its law is from the law.</summary>
public sealed class SequentialDraw : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly ICompletability? solver;

    /// <summary>Audits the sequential procedure on this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="solver">Who is asked where matching and flow do not decide, or null; used by several threads at once.</param>
    public SequentialDraw(AuditSubject subject, ICompletability? solver = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        (this.subject, this.solver) = (subject, solver);
    }

    /// <inheritdoc/>
    public string Name => "sequential procedure";

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, new SequentialProcedure(subject.Plan, solver));

    private sealed class Drawer(AuditSubject subject, SequentialProcedure seats) : GroupsThenSeats(subject)
    {
        public override ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        public override long Lots => seats.Figures.Lots;

        /// <summary>Nothing is ever void: who would make it so is left out of the pot.</summary>
        public override long Voids => 0;

        protected override bool TryDrawSeats(ref SimulationStream lots) => seats.Draw(ref lots) == DrawEnd.Drawn;
    }
}
