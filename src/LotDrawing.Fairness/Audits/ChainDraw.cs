using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>The chain procedure, with the groups where the subject has some, as an audited draw.</summary>
/// <remarks>Every draw starts anew, from its own lots: so that draws are independent of each other, as the tests take them to be.
/// Immutable; any number of threads may use it.</remarks>
public sealed class ChainDraw : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly ChainProcedure.Options options;
    private readonly ICompletability? solver;
    private readonly bool mixes;

    /// <summary>Audits the chain procedure on this subject; its length is measured here, once.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="options">How the chain runs; null for the default.</param>
    /// <param name="solver">Who gives a first valid drawing where repair finds none, or null; used by several threads at once.</param>
    public ChainDraw(AuditSubject subject, ChainProcedure.Options? options = null, ICompletability? solver = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        (this.subject, this.solver) = (subject, solver);
        this.options = options ?? new ChainProcedure.Options();
        ChainLength length = new ChainProcedure(subject.Plan, this.options, solver).Length;
        mixes = length.Mixes;
        this.options = this.options with { Sweeps = Math.Max(1, length.Sweeps) };
    }

    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"chain procedure, {options.Sweeps:N0} sweeps");

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, new ChainProcedure(subject.Plan, options, solver), mixes);

    private sealed class Drawer(AuditSubject subject, ChainProcedure seats, bool mixes) : GroupsThenSeats(subject)
    {
        public override ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        public override long Lots => seats.Lots;

        /// <summary>The chain throws nothing away: sweeps that end in a breach are part of it.</summary>
        public override long Voids => 0;

        protected override bool TryDrawSeats(ref SimulationStream lots) => mixes && seats.Draw(ref lots) == DrawEnd.Drawn;
    }
}
