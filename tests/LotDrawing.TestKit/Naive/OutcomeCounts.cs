using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.TestKit.Naive;

/// <summary>Counts whole drawings of a small plan. Each is one number while it is counted, and is written once, as
/// <see cref="NaiveOutcomes"/> writes it: tests count millions.</summary>
public sealed class OutcomeCounts
{
    private readonly DrawPlan plan;
    private readonly UInt128 states;
    private readonly Dictionary<UInt128, int> counts = [];
    private readonly Dictionary<UInt128, string> texts = [];

    /// <summary>None counted yet.</summary>
    public OutcomeCounts(DrawPlan plan)
    {
        this.plan = plan;
        states = (UInt128)plan.States.Length + 1;
        if (2 * plan.SeatCount * Math.Log2(plan.States.Length + 1) > 127)
            throw new ArgumentException("A drawing of this plan is no number of 128 bits.", nameof(plan));
    }

    /// <summary>Each drawing that was counted, and how often.</summary>
    public Dictionary<string, int> ByText => counts.ToDictionary(count => texts[count.Key], count => count.Value);

    /// <summary>Counts one; whether it is the first of its kind.</summary>
    public bool Add(ReadOnlySpan<SeatLots> drawn)
    {
        UInt128 key = 0;
        foreach (SeatLots seat in drawn)
            key = (((key * states) + (UInt128)(seat.Principal + 1)) * states) + (UInt128)(seat.Additional + 1);
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts[key] == 1 && texts.TryAdd(key, NaiveOutcomes.Written(plan, drawn));
    }
}
