using LotDrawing.Procedures;
using LotDrawing.Procedures.Loads;

namespace LotDrawing.Fairness;

/// <summary>The loads procedure, with the groups where the subject has some, as an audited draw.</summary>
public sealed class LoadsDraw : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly LoadsTables tables;
    private readonly LoadsOptions options;

    /// <summary>Audits the loads procedure on this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="options">How the procedure runs; null for the default. Its progress is not told.</param>
    public LoadsDraw(AuditSubject subject, LoadsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        this.subject = subject;
        this.options = (options ?? new LoadsOptions()) with { Progress = null };
        tables = LoadsTables.Count(subject.Plan, this.options.Cancellation);
    }

    /// <summary>Why nothing can be drawn; null when it can.</summary>
    public LoadsRefusal? Refusal => tables.Refusal;

    /// <inheritdoc/>
    public string Name => "loads procedure";

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, new LoadsProcedure(tables, options));

    private sealed class Drawer(AuditSubject subject, LoadsProcedure seats) : GroupsThenSeats(subject)
    {
        public override ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        /// <summary>The words taken: nearly all lots of a round take one.</summary>
        public override long Lots => seats.Words;

        public override long Voids => seats.Rounds - 1;

        protected override bool TryDrawSeats(ref SimulationStream lots) => seats.Draw(ref lots) == DrawEnd.Drawn;
    }
}
