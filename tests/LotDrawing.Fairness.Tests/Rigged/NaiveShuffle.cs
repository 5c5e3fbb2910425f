using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Groups from the naive shuffle, which swaps each position with any position: n to the n ways do not divide evenly over n!
/// orders.</summary>
internal sealed class NaiveShuffle(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Naive(Subject);

    private sealed class Naive(AuditSubject subject) : ExactSeats(subject)
    {
        private readonly int[][] regions = [.. Enumerable.Range(0, subject.RegionIds.Length)
            .Select(region => Enumerable.Range(0, subject.Regions.Length).Where(state => subject.Regions[state] == region).ToArray())];

        private readonly GroupProcedure fair = subject.NewGroupProcedure()!;

        protected override void DrawGroups(int[] groups, ref SimulationStream lots)
        {
            // The quotas are drawn fairly; only the shuffle is not.
            fair.Draw(ref lots);
            int[][] quotas = [.. regions.Select(region => Enumerable.Range(1, Subject.Sizes.Length).Select(group => region.Count(state => fair.Groups[state] == group)).ToArray())];
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
