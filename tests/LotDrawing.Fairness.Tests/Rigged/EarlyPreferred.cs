using System.Collections.Immutable;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Now and then draws two States instead of one and takes the one that stands earlier in an order: in the roster's file,
/// say. Whole components are drawn again when a rule is broken, as they should be.</summary>
internal sealed class EarlyPreferred(AuditSubject subject, ImmutableArray<string> order, int onceIn) : Rig(subject)
{
    public override IDrawer Open() => new Preferring(Subject, order, onceIn);

    private sealed class Preferring(AuditSubject subject, ImmutableArray<string> order, int onceIn) : Drawer(subject)
    {
        private readonly Preference lottery = new(subject, order, onceIn);
        private readonly ImmutableArray<ImmutableArray<int>> components = subject.Plan.Components;

        protected override void DrawSeats(ref SimulationStream lots)
        {
            Array.Fill(Drawn, new SeatLots(-1, -1));
            foreach (var component in components)
            {
                while (!TryComponent(component, ref lots))
                {
                }
            }
        }

        private bool TryComponent(ImmutableArray<int> component, ref SimulationStream lots)
        {
            foreach (int seat in component)
                Drawn[seat] = new SeatLots(-1, -1);
            foreach (int seat in component)
            {
                if (!lottery.TryDraw(Drawn, seat, ref lots))
                    return false;
            }

            return true;
        }
    }

    private sealed class Preference(AuditSubject subject, ImmutableArray<string> order, int onceIn) : SeatLottery(subject)
    {
        private readonly int[] positions = [.. subject.Plan.States.Select(order.IndexOf)];

        protected override int Pick(ImmutableArray<int> pot, ref SimulationStream lots)
        {
            int first = base.Pick(pot, ref lots);
            if (lots.Below((uint)onceIn) != 0)
                return first;
            int second = base.Pick(pot, ref lots);
            return positions[second] < positions[first] ? second : first;
        }
    }
}
