using System.Collections.Immutable;
using LotDrawing.Procedures;

namespace LotDrawing.Records;

/// <summary>The lots of a drawing of groups, one by one.</summary>
internal static class GroupLots
{
    /// <summary>The lots: the order of rows and columns, the quotas, and the order of the States of each regional group.</summary>
    internal static ImmutableArray<Lot> Of(Roster roster, ImmutableArray<int> sizes, LotStream stream, int first)
    {
        var traced = new TracedLots(stream);
        GroupDrawing.Draw(roster, sizes, ref traced);
        string[][] regions = [.. roster.States.GroupBy(state => state.RegionalGroup, StringComparer.Ordinal)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => region.Select(state => state.Code).ToArray())];
        int orders = regions.Length - 1 + sizes.Length - 1;
        int shuffles = regions.Sum(region => region.Length - 1);
        var lots = ImmutableArray.CreateBuilder<Lot>(traced.Drawn.Count);
        for (int i = 0; i < traced.Drawn.Count - shuffles; i++)
            Add(i < orders ? LotKind.Shuffle : LotKind.Quota, [], null);
        foreach (string[] codes in regions)
        {
            // As the States are shuffled: of those left, one goes behind the others.
            for (int last = codes.Length - 1; last > 0; last--)
            {
                int index = traced.Drawn[lots.Count].Index;
                Add(LotKind.Shuffle, [.. codes.AsSpan(0, last + 1)], codes[index]);
                (codes[last], codes[index]) = (codes[index], codes[last]);
            }
        }

        return lots.ToImmutable();

        void Add(LotKind kind, ImmutableArray<string> pot, string? drawn)
        {
            var (count, index, words) = traced.Drawn[lots.Count];
            lots.Add(new Lot(first + lots.Count, kind, null, null, pot, count, index, drawn, stands: true, words));
        }
    }
}
