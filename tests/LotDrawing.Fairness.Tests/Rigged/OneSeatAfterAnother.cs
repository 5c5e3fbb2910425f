using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>The procedure of the football draws: a seat by lot, then one of its pot by lot among those that leave the rest
/// completable, each participant once. Not the law.</summary>
internal sealed class OneSeatAfterAnother : Rig
{
    private readonly bool[] completable; // by the seats still empty and the participants still free, as bits

    internal OneSeatAfterAnother(AuditSubject subject)
        : base(subject)
    {
        int seats = subject.Plan.SeatCount;
        int states = subject.Plan.States.Length;
        completable = new bool[1 << (seats + states)];
        for (int free = 0; free < 1 << states; free++)
            completable[free] = true;
        for (int empty = 1; empty < 1 << seats; empty++)
        {
            int seat = System.Numerics.BitOperations.TrailingZeroCount(empty);
            for (int free = 0; free < 1 << states; free++)
            {
                foreach (int state in subject.Plan.Pot(seat))
                    completable[(empty << states) | free] |= (free & (1 << state)) != 0 && completable[((empty & (empty - 1)) << states) | (free & ~(1 << state))];
            }
        }
    }

    public override IDrawer Open() => new Sequential(Subject, completable);

    private sealed class Sequential(AuditSubject subject, bool[] completable) : Drawer(subject)
    {
        private readonly int states = subject.Plan.States.Length;
        private readonly int[][] pots = [.. Enumerable.Range(0, subject.Plan.SeatCount).Select(seat => subject.Plan.Pot(seat).ToArray())];
        private readonly int[] left = new int[subject.Plan.SeatCount];
        private readonly int[] candidates = new int[subject.Plan.States.Length];

        protected override void DrawSeats(ref SimulationStream lots)
        {
            int empty = (1 << left.Length) - 1;
            int free = (1 << states) - 1;
            for (int seat = 0; seat < left.Length; seat++)
                left[seat] = seat;
            for (int remaining = left.Length; remaining > 0; remaining--)
            {
                int i = (int)lots.Below((uint)remaining);
                int seat = left[i];
                left[i] = left[remaining - 1];
                empty &= ~(1 << seat);
                int count = 0;
                foreach (int state in pots[seat])
                {
                    if ((free & (1 << state)) != 0 && completable[(empty << states) | (free & ~(1 << state))])
                        candidates[count++] = state;
                }

                int drawn = candidates[lots.Below((uint)count)];
                free &= ~(1 << drawn);
                Drawn[seat] = new SeatLots(drawn, -1);
            }
        }
    }
}
