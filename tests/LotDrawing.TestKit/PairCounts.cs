using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.TestKit;

/// <summary>How often each seat drew each participant, over many drawings of a plan.</summary>
public sealed class PairCounts(DrawPlan plan)
{
    private readonly Dictionary<string, Dictionary<string, int>> counts = plan.SeatNames.ToDictionary(seat => seat, _ => new Dictionary<string, int>());

    /// <summary>Counts a drawing.</summary>
    public void Add(ReadOnlySpan<SeatLots> drawn)
    {
        for (int seat = 0; seat < drawn.Length; seat++)
        {
            var ofSeat = counts[plan.SeatNames[seat]];
            string state = plan.States[drawn[seat].Principal];
            ofSeat[state] = ofSeat.GetValueOrDefault(state) + 1;
        }
    }

    /// <summary>The seats whose counts do not fit the published chances.</summary>
    /// <param name="published">The draw.</param>
    /// <param name="isSequential">Whether to hold them to the sequential law instead of the exact one.</param>
    public IEnumerable<string> Misfits(PublishedDraw published, bool isSequential = false)
    {
        foreach (var seat in published.Probabilities.GroupBy(answer => answer.Id))
        {
            var chances = seat
                .Select(answer => (answer.Drawn, Chance: NaiveFraction.Parse(isSequential ? answer.Sequential : answer.Exact).ToDouble()))
                .Where(answer => answer.Chance > 0)
                .ToDictionary(answer => answer.Drawn, answer => answer.Chance);
            if (!GoodnessOfFit.Fits(chances, counts[seat.Key]))
                yield return seat.Key;
        }
    }
}
