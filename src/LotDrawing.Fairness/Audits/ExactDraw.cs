using System.Globalization;
using LotDrawing.Procedures;
using LotDrawing.Simulation;

namespace LotDrawing.Fairness;

/// <summary>The exact procedure, with the groups where the subject has some, as an audited draw.</summary>
/// <remarks>For speed it draws by <see cref="ExactSimulation"/>, and the repetition of one review by <see cref="Repetitions.RepetitionBatch"/>,
/// whose law is the same and whose code is not that of a drawing that counts; told to, it draws by <see cref="ExactProcedure"/> itself, from
/// streams of SHA-256, each draw as an official drawing of another seed.
/// Immutable; any number of threads may use it.</remarks>
public sealed class ExactDraw : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly long voidLimit;
    private readonly bool asDrawn;
    private Numbering? numbering;

    /// <summary>Audits the exact procedure on this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="voidLimit">After how many voids a drawing gives up, at least 0.</param>
    /// <param name="asDrawn">Whether to draw by the very code and streams of a drawing that counts: slower.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 0.</exception>
    public ExactDraw(AuditSubject subject, long voidLimit = ExactProcedure.DefaultVoidLimit, bool asDrawn = false)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfNegative(voidLimit);
        (this.subject, this.voidLimit, this.asDrawn) = (subject, voidLimit, asDrawn);
    }

    /// <inheritdoc/>
    public string Name => asDrawn ? "exact procedure, as drawn" : "exact procedure";

    /// <inheritdoc/>
    public IDrawer Open() => asDrawn ? new AsDrawn(subject, voidLimit) : RepeatedReview.TryOpen(subject, voidLimit) ?? OpenSimulated();

    private IDrawer OpenSimulated()
    {
        var simulation = new ExactSimulation(subject.Plan, seed: 0, voidLimit);
        if (!simulation.UsesLanes || (subject.Roster is not null && !GroupSimulation.Serves(subject.Roster, subject.Sizes)))
            return new Simulated(subject, simulation);
        numbering ??= SimulatedInLanes.NumberingOf(subject, simulation);
        return new SimulatedInLanes(subject, simulation, numbering);
    }

    /// <summary>Every draw is an official drawing of a seed of its own: four outputs of the block's stream in hexadecimal, and from it the streams of
    /// algorithm v1 under the labels of the groups and of the seats.</summary>
    private sealed class AsDrawn(AuditSubject subject, long voidLimit) : IDrawer
    {
        private readonly GroupProcedure? groups = subject.NewGroupProcedure();
        private readonly ExactProcedure seats = new(subject.Plan, voidLimit);
        private readonly string label = subject.SeatsDrawnAgain.IsEmpty ? "reviewers" : "repetition";
        private SimulationStream seeds;

        public ReadOnlySpan<int> Groups => groups is null ? [] : groups.Groups;

        public ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        public long Lots => seats.Lots;

        public long Voids => seats.Voids;

        public void Begin(SimulationStream lots) => seeds = lots;

        public bool TryDraw()
        {
            string seed = string.Create(
                CultureInfo.InvariantCulture, $"{seeds.NextOutput():x16}{seeds.NextOutput():x16}{seeds.NextOutput():x16}{seeds.NextOutput():x16}");
            if (groups is not null)
            {
                var lotsOfGroups = LotStream.Open(seed, "groups");
                groups.Draw(ref lotsOfGroups);
            }

            var lotsOfSeats = LotStream.Open(seed, label);
            return seats.TryDraw(ref lotsOfSeats);
        }
    }
}
