using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Draws again only the seat whose lot broke a rule, and keeps all others: later seats then avoid what earlier ones
/// did not have to.</summary>
internal sealed class FailingSeatAgain(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Again(Subject);

    private sealed class Again(AuditSubject subject) : Drawer(subject)
    {
        private readonly SeatLottery lottery = new(subject);

        protected override void DrawSeats(ref SimulationStream lots)
        {
            while (!TryAll(ref lots))
            {
            }
        }

        private bool TryAll(ref SimulationStream lots)
        {
            Array.Fill(Drawn, new SeatLots(-1, -1));
            for (int seat = 0; seat < Drawn.Length; seat++)
            {
                // A hall would not try for ever either: after a hundred lots it begins again.
                int tries = 0;
                while (!lottery.TryDraw(Drawn, seat, ref lots))
                {
                    if (++tries == 100)
                        return false;
                }
            }

            return true;
        }
    }
}
