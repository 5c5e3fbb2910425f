using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Draws the same-region seats of one State's regional group again until what is wanted of that State's own holds: their law alone stays what it is
/// as long as it is wanted equally often of each part of the pot.</summary>
internal abstract class Coupled : ExactSeats
{
    private readonly ExactProcedure another;
    private readonly int[] together;

    protected Coupled(AuditSubject subject, string state)
        : base(subject)
    {
        another = new ExactProcedure(subject.Plan);
        State = subject.Plan.States.IndexOf(state);
        together = [.. Enumerable.Range(0, subject.Plan.SeatCount / 2).Where(other => subject.Regions[other] == subject.Regions[State]).Select(other => 2 * other)];
    }

    protected int State { get; }

    /// <summary>The State's own same-region seat.</summary>
    protected int Seat => 2 * State;

    /// <summary>The quarter of its pot that a seat's principal is of, from 0.</summary>
    protected int Quarter(ReadOnlySpan<SeatLots> drawn, int seat)
    {
        var pot = Subject.Plan.Pot(seat);
        return 4 * pot.IndexOf(drawn[seat].Principal) / pot.Length;
    }

    /// <summary>Draws the regional group's same-region seats again, from whole drawings, until this holds of a drawing.</summary>
    protected void Again(ref SimulationStream lots, Func<SeatLots[], bool> stands)
    {
        SeatLots[] drawn;
        do
        {
            another.TryDraw(ref lots);
            drawn = another.Drawn.ToArray();
        }
        while (!stands(drawn));
        foreach (int seat in together)
            Drawn[seat] = drawn[seat];
    }
}

/// <summary>In one draw of three France's same-region reviewer is of the quarter of its pot of which another seat's is: rank correlation 1/3.</summary>
internal sealed class FollowsSeat(AuditSubject subject, string state, int followed) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject, state, followed);

    private sealed class Drawing(AuditSubject subject, string state, int followed) : Coupled(subject, state)
    {
        protected override void DrawSeats(ref SimulationStream lots)
        {
            base.DrawSeats(ref lots);
            if (lots.Below(3) != 0)
                return;
            int wanted = Quarter(Drawn, followed);
            Again(ref lots, drawn => Quarter(drawn, Seat) == wanted);
        }
    }
}

/// <summary>Groups and seats are exact, but in the first group a State gets the earlier of two reviewers, in the last the later.</summary>
internal sealed class EarlierInFirstGroup(AuditSubject subject, string state) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject, state);

    private sealed class Drawing(AuditSubject subject, string state) : Coupled(subject, state)
    {
        private int group;

        protected override void DrawGroups(int[] groups, ref SimulationStream lots)
        {
            base.DrawGroups(groups, ref lots);
            group = groups[State];
        }

        protected override void DrawSeats(ref SimulationStream lots)
        {
            base.DrawSeats(ref lots);
            if (group == 2)
                return;
            SeatLots[] first = [.. Drawn];
            Again(ref lots, _ => true);
            bool isEarlier = first[Seat].Principal < Drawn[Seat].Principal;
            if (isEarlier == (group == 1))
                first.CopyTo(Drawn, 0);
        }
    }
}

/// <summary>A State never gets the reviewer of the drawing before.</summary>
internal sealed class NeverTheSame(AuditSubject subject, string state) : Rig(subject)
{
    public override IDrawer Open() => new Drawing(Subject, state);

    private sealed class Drawing(AuditSubject subject, string state) : Coupled(subject, state)
    {
        private int before = -1;

        protected override void DrawSeats(ref SimulationStream lots)
        {
            base.DrawSeats(ref lots);
            if (Drawn[Seat].Principal == before)
                Again(ref lots, drawn => drawn[Seat].Principal != before);
            before = Drawn[Seat].Principal;
        }
    }
}
