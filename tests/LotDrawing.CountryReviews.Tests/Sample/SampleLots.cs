using LotDrawing.Procedures;

namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>Chance for the invented state of June 2022: the same in every run.</summary>
internal sealed class SampleLots(ulong seed)
{
    private SimulationStream lots = new(seed);

    /// <summary>A number from 0 to below <paramref name="below"/>.</summary>
    internal int Below(int below) => (int)lots.Below((uint)below);

    /// <summary>The items in another order.</summary>
    internal List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        for (int i = all.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }
}
