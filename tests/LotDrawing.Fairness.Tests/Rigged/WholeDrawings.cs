using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Throws drawings away in which three States of a region review each other in a circle.</summary>
internal sealed class NoCircles(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject);

    private sealed class Drawing(AuditSubject subject) : ExactSeats(subject)
    {
        protected override bool Stands(ReadOnlySpan<SeatLots> drawn)
        {
            for (int state = 0; state < drawn.Length / 2; state++)
            {
                // The principals of same-region seats, from State to State: in a circle of three every third is the first.
                int third = drawn[2 * drawn[2 * state].Principal].Principal;
                if (drawn[2 * third].Principal == state)
                    return false;
            }

            return true;
        }
    }
}

/// <summary>Every drawing avoids the one before: a seat that would hold the same State takes that of another valid drawing, in four tries, where no
/// mutual review comes of it.</summary>
internal sealed class AvoidsTheOneBefore(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject);

    private sealed class Drawing(AuditSubject subject) : ExactSeats(subject)
    {
        private readonly ExactProcedure another = new(subject.Plan);
        private readonly SeatLots[] before = new SeatLots[subject.Plan.SeatCount];

        protected override void DrawSeats(ref SimulationStream lots)
        {
            base.DrawSeats(ref lots);
            for (int tries = 0; tries < 4; tries++)
            {
                another.TryDraw(ref lots);
                for (int seat = 0; seat < before.Length; seat++)
                {
                    if (Drawn[seat].Principal == before[seat].Principal && MaySit(another.Drawn[seat], seat))
                        Drawn[seat] = another.Drawn[seat];
                }
            }

            Drawn.CopyTo(before, 0);
        }

        private bool MaySit(SeatLots drawn, int seat) =>
            !Reviews(drawn.Principal, seat / 2) && (drawn.Additional < 0 || !Reviews(drawn.Additional, seat / 2));

        private bool Reviews(int underReview, int reviewing) => Drawn[2 * underReview].Contains(reviewing) || Drawn[(2 * underReview) + 1].Contains(reviewing);
    }
}

/// <summary>In one draw of twenty, of two drawings the one with the more even loads is kept.</summary>
internal sealed class MoreEvenOfTwo(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject);

    private sealed class Drawing(AuditSubject subject) : ExactSeats(subject)
    {
        private readonly int[] loads = new int[subject.Plan.States.Length + 1];

        protected override void DrawSeats(ref SimulationStream lots)
        {
            base.DrawSeats(ref lots);
            if (lots.Below(20) != 0)
                return;
            SeatLots[] first = [.. Drawn];
            int squares = Squares();
            base.DrawSeats(ref lots);
            if (squares < Squares())
                first.CopyTo(Drawn, 0);
        }

        private int Squares()
        {
            Array.Clear(loads);
            foreach (SeatLots seat in Drawn)
            {
                loads[seat.Principal + 1]++;
                loads[seat.Additional + 1]++;
            }

            return loads.Skip(1).Sum(load => load * load);
        }
    }
}

/// <summary>One in so many of the group drawings in which two States are together is made again.</summary>
internal sealed class SeldomTogether(AuditSubject subject, string one, string other, int onceIn) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject, Subject.Plan.States.IndexOf(one), Subject.Plan.States.IndexOf(other), onceIn);

    private sealed class Drawing(AuditSubject subject, int one, int other, int onceIn) : ExactSeats(subject)
    {
        protected override void DrawGroups(int[] groups, ref SimulationStream lots)
        {
            base.DrawGroups(groups, ref lots);
            if (groups[one] == groups[other] && lots.Below((uint)onceIn) == 0)
                base.DrawGroups(groups, ref lots);
        }
    }
}
