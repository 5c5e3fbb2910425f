using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>Explains a review in force from the drawings that it came from.</summary>
internal sealed class Explanations
{
    private readonly RecordState state;
    private readonly RecordKind kind;
    private readonly RecordAlgorithm algorithm;
    private readonly string code;
    private readonly Dictionary<int, ImmutableArray<Lot>> lots = [];

    private Explanations(RecordState state, RecordKind kind, RecordAlgorithm algorithm, string code)
    {
        this.state = state;
        this.kind = kind;
        this.algorithm = algorithm;
        this.code = code;
    }

    internal static Explanation Of(Review review, RecordState state, RecordKind kind, RecordAlgorithm algorithm)
    {
        var explanations = new Explanations(state, kind, algorithm, review.State);
        int? groupedBy = state.Phase.GroupedBy.TryGetValue(review.State, out int entry) ? entry : null;
        ImmutableArray<Explanation.Seat> seats = [.. review.Seats.Select(explanations.Of)];
        Explanation.Seat? together = seats.FirstOrDefault(seat => seat.IsDrawnTogether);
        return new Explanation(review.State, review.Group, groupedBy, seats, together is null ? null : UnderLoads(state.Drawings[together.Entry].Announced.Basis.Mechanism));
    }

    private static string UnderLoads(Mechanism rules) =>
        $"Under loads of {rules.Load} a State ({rules.LoadSource?.ToString() ?? "no paragraph is named"}) no seat is drawn from its pot alone: all are drawn together, "
        + "and every drawing that keeps all rules has the same chance. A pot says who could come into a seat; a State that no rule tells apart from another in it was as likely.";

    private Explanation.Seat Of(FilledSeat filled)
    {
        int entry = state.Phase.DrawnBy[(code, filled.Seat)];
        int? later = state.Phase.AdditionalBy.TryGetValue((code, filled.Seat), out int half) ? half : null;
        (int, Lot)? additional = filled.Additional is null ? null : (later ?? entry, LotOf(later ?? entry, filled.Seat, LotKind.Additional));
        return new Explanation.Seat(
            filled, (entry, LotOf(entry, filled.Seat, LotKind.Principal)), additional,
            Reasons(entry, filled.Seat), later is { } alone ? Reasons(alone, filled.Seat) : null)
        {
            IsDrawnTogether = LotsReplay.IsByLoads(state.Drawings[entry].Announced, algorithm),
        };
    }

    private Lot LotOf(int entry, string seat, LotKind lotKind)
    {
        if (!lots.TryGetValue(entry, out var own))
        {
            own = [.. LotsReplay.Of(state.Drawings[entry], kind, algorithm).Where(lot => lot.Stands && lot.State == code)];
            lots.Add(entry, own);
        }

        return own.First(lot => lot.Seat == seat && lot.Kind == lotKind);
    }

    private PotReasons Reasons(int entry, string seat)
    {
        Announced announced = state.Drawings[entry].Announced;
        Phase basis = announced.Basis;
        if (announced.DrawsReviewers)
            return new PotReasons(basis.Roster, basis.Mechanism, new SeatToDraw(code, seat));
        SeatToDraw drawn = announced.Seats.First(own => own.State == code && own.Seat == seat);
        return new PotReasons(basis.Roster, basis.Mechanism, drawn, basis.ToDrawing()!.Emptied(announced.Seats));
    }
}
