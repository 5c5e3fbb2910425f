using LotDrawing.Fairness.Audits;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Groups from the naive shuffle, which swaps each place with any place: n to the n ways do not divide evenly over n!
/// orders.</summary>
internal sealed class NaiveShuffle(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Naive(Subject);

    private sealed class Naive(AuditSubject subject) : ExactSeats(subject)
    {
        private readonly int[][] regions = [.. Enumerable.Range(0, subject.RegionIds.Length)
            .Select(region => Enumerable.Range(0, subject.Regions.Length).Where(state => subject.Regions[state] == region).ToArray())];

        protected override void DrawGroups(int[] groups, ref SimulationStream lots)
        {
            var quotas = QuotaTable.Draw([.. regions.Select(region => region.Length)], Subject.Sizes, ref lots);
            for (int region = 0; region < regions.Length; region++)
            {
                int[] order = [.. regions[region]];
                for (int i = 0; i < order.Length; i++)
                {
                    int j = (int)lots.Below((uint)order.Length);
                    (order[i], order[j]) = (order[j], order[i]);
                }

                int next = 0;
                for (int group = 0; group < Subject.Sizes.Length; group++)
                {
                    for (int i = 0; i < quotas[region][group]; i++)
                        groups[order[next++]] = group + 1;
                }
            }
        }
    }
}
