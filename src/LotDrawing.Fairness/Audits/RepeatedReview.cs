using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Repetitions;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>Seats of one State's review drawn again, all other drawings in force: drawn by the batch of repetitions, which compiles nothing.</summary>
internal sealed class RepeatedReview : IDrawer
{
    private readonly RepetitionBatch batch;
    private readonly int state;
    private readonly int from;
    private readonly int to;
    private SimulationStream lots;
    private long lotsBefore;
    private long voidsBefore;

    private RepeatedReview(AuditSubject subject, int from, int to, long voidLimit)
    {
        batch = new RepetitionBatch(subject.Roster!, subject.Mechanism!, subject.InForce!.Drawing, voidLimit);
        state = subject.Roster!.IndexOf(subject.SeatsDrawnAgain[0].State);
        (this.from, this.to) = (from, to);
    }

    public ReadOnlySpan<int> Groups => [];

    public ReadOnlySpan<SeatLots> Seats => batch.Drawn[from..to];

    public long Lots => batch.Lots - lotsBefore;

    public long Voids => batch.Voids - voidsBefore;

    /// <summary>A drawer for a subject that is the repetition of one review, or null when it is not: when seats of several
    /// reviews are drawn, others leave the pots than those who sit in the seats, or what is in force is not whole.</summary>
    internal static RepeatedReview? TryOpen(AuditSubject subject, long voidLimit)
    {
        ImmutableArray<SeatToDraw> seats = subject.SeatsDrawnAgain;
        if (subject.InForce is not { } inForce || seats.Any(seat => seat.State != seats[0].State))
            return null;
        int from = subject.Mechanism!.SeatIndex(seats[0].Seat);
        int to = subject.Mechanism.SeatIndex(seats[^1].Seat) + 1;
        Review? review = inForce.Drawing.ReviewOf(seats[0].State);
        bool leave = subject.Mechanism.Repetition.ReplacedStateLeavesPot;
        bool isARepetition = to - from == seats.Length
            && seats.All(seat => seat.Replaced.ToHashSet(StringComparer.Ordinal).SetEquals(leave ? review?.Seat(seat.Seat)?.States ?? [] : []));
        return isARepetition && RuleCheck.BreachesInForce(subject.Roster!, subject.Mechanism, inForce.Drawing, []).IsEmpty
            ? new RepeatedReview(subject, from, to, voidLimit)
            : null;
    }

    public void Begin(SimulationStream lots) => this.lots = lots;

    public bool TryDraw()
    {
        (lotsBefore, voidsBefore) = (batch.Lots, batch.Voids);
        return batch.Draw(state, from, to, ref lots) == DrawEnd.Drawn;
    }
}
