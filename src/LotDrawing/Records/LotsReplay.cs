using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Records;

/// <summary>The lots of a drawing of a record, one by one.</summary>
internal static class LotsReplay
{
    internal static IEnumerable<Lot> Of(PastDrawing drawing, RecordKind kind, RecordAlgorithm algorithm)
    {
        Announced announced = drawing.Announced;
        Phase basis = announced.Basis;
        int number = 0;
        if (announced.Sizes is { } sizes)
        {
            foreach (Lot lot in GroupLots.Of(basis.Roster, sizes, RecordDraw.Stream(kind, LotLabel.Groups, drawing.Seed), 1))
            {
                number = lot.Number;
                yield return lot;
            }

            basis = basis.WithGroups(drawing.Drawn.Groups!.Value, 0);
        }

        if (drawing.Drawn.Reviews is not { } reviews)
            yield break;
        DrawPlan plan = RecordDraw.Compile(announced, basis).Plan;
        var replay = new SeatLotsReplay(plan, RecordDraw.Stream(kind, announced.Label, drawing.Seed), number + 1);
        foreach (Lot lot in IsByLoads(announced, algorithm) ? replay.PotsOf(reviews) : replay.All())
            yield return lot;
    }

    /// <summary>Whether the seats of a drawing are drawn together, by loads v1.</summary>
    internal static bool IsByLoads(Announced announced, RecordAlgorithm algorithm) => announced.DrawsReviewers && algorithm == RecordAlgorithm.LoadsV1;
}
