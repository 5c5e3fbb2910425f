using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>Any procedure, with the groups where the subject has some, as an audited draw; such as the sequential procedure of
/// <c>LotDrawing.Solver</c>, of which the audit says how far its law is from the law.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class ProcedureDraw : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly Func<DrawPlan, ISeatProcedure> open;

    /// <summary>Audits a procedure on this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="name">The procedure, in a few words, for the report.</param>
    /// <param name="open">Opens the procedure for the subject's plan, once for each thread.</param>
    public ProcedureDraw(AuditSubject subject, string name, Func<DrawPlan, ISeatProcedure> open)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        (this.subject, Name, this.open) = (subject, name, open);
    }

    /// <summary>Audits the loads procedure on this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="tables">The tables of the subject's plan; where they refuse, every draw gives up.</param>
    /// <param name="options">How the procedure runs; null for the default, with forced counts shuffled. Its progress is not told.</param>
    public static ProcedureDraw ByLoads(AuditSubject subject, LoadsTables tables, LoadsProcedure.Options? options = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new ProcedureDraw(subject, "loads procedure", _ => new LoadsProcedure(tables, (options ?? new LoadsProcedure.Options { ShufflesForcedCounts = true }) with { Progress = null }));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, open(subject.Plan));

    private sealed class Drawer(AuditSubject subject, ISeatProcedure seats) : GroupsThenSeats(subject)
    {
        public override ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        public override long Lots => seats.Lots;

        public override long Voids => seats.Voids;

        protected override bool TryDrawSeats(ref SimulationStream lots) => seats.Draw(ref lots) == DrawEnd.Drawn;
    }
}
