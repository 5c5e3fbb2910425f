using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>A drawer whose seats come from the exact procedure; rigs change the stream, the groups, or which drawings stand.</summary>
internal abstract class ExactSeats(AuditSubject subject) : Rig.Drawer(subject)
{
    private readonly ExactProcedure exact = new(subject.Plan);

    protected override void DrawSeats(ref SimulationStream lots)
    {
        do
            exact.TryDraw(ref lots);
        while (!Stands(exact.Drawn));
        exact.Drawn.CopyTo(Drawn);
    }

    protected virtual bool Stands(ReadOnlySpan<SeatLots> drawn) => true;
}
