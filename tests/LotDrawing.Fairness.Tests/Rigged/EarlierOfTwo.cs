using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Now and then draws everything twice, by the exact procedure, and keeps the drawing in which one seat has the State that
/// stands earlier in its pot.</summary>
internal sealed class EarlierOfTwo(AuditSubject subject, int seat, int onceIn) : Rig(subject)
{
    public override IDrawer Open() => new Choosing(Subject, seat, onceIn);

    private sealed class Choosing(AuditSubject subject, int seat, int onceIn) : ExactSeats(subject)
    {
        protected override void DrawSeats(ref SimulationStream lots)
        {
            base.DrawSeats(ref lots);
            if (lots.Below((uint)onceIn) != 0)
                return;
            SeatLots[] first = [.. Drawn];
            base.DrawSeats(ref lots);
            if (first[seat].Principal < Drawn[seat].Principal)
                first.CopyTo(Drawn, 0);
        }
    }
}
