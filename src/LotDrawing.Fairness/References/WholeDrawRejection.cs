using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>The law taken at its word: draw every lot, throw everything away if a rule is broken, begin again.</summary>
/// <remarks>Slow and simple on purpose: it reads the rules from the roster and the mechanism by itself, knows no components and
/// no compiled plan, and draws the seats in another order than the exact procedure. Where most drawings are void it gives
/// up.
/// Immutable; any number of threads may use it.</remarks>
public sealed class WholeDrawRejection : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly ReferenceSeats seats;

    /// <summary>Makes a reference for this subject.</summary>
    public WholeDrawRejection(AuditSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        this.subject = subject;
        seats = subject.PlanFile is { } plan ? ReferenceSeats.Of(plan) : ReferenceSeats.Of(subject.Roster!, subject.Mechanism!, subject.InForce);
    }

    /// <inheritdoc/>
    public string Name => "whole-draw rejection";

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, seats);

    private sealed class Drawer(AuditSubject subject, ReferenceSeats rules) : GroupsThenSeats(subject)
    {
        /// <summary>Voids a draw that it bears on average, and to begin with, before it gives up.</summary>
        private const int VoidsBorne = 1000;

        private readonly Attempts drawn = new(rules.Seats.Length);
        private readonly int[] loads = new int[rules.StateCount];
        private long lotsTaken;
        private long voids;
        private long voidsLeft;

        public override ReadOnlySpan<SeatLots> Seats => drawn.Seats;

        public override long Lots => lotsTaken;

        public override long Voids => voids;

        public override void Begin(SimulationStream lots)
        {
            base.Begin(lots);
            voidsLeft = 16 * VoidsBorne;
        }

        protected override bool TryDrawSeats(ref SimulationStream lots)
        {
            (lotsTaken, voids) = (0, 0);
            voidsLeft += VoidsBorne;
            while (!TryOnce(ref lots) && voidsLeft >= ++voids)
            {
            }

            voidsLeft -= voids;
            return voidsLeft >= 0;
        }

        private bool TryOnce(ref SimulationStream lots)
        {
            drawn.Begin();
            rules.LoadsInForce.CopyTo(loads, 0);
            int most = rules.Load.Max;
            foreach (int seat in rules.Order)
            {
                int[] principals = rules.Seats[seat].Pot;
                int principal = principals[lots.Below((uint)principals.Length)];
                lotsTaken++;
                if (!rules.MaySit(drawn, seat, principal) || ++loads[principal] > most)
                    return false;
                drawn.Put(seat, principal);
                if (rules.AdditionalPot(seat, principal) is { } pot)
                {
                    int additional = pot[lots.Below((uint)pot.Length)];
                    lotsTaken++;
                    if (!rules.MaySit(drawn, seat, additional) || ++loads[additional] > most)
                        return false;
                    drawn.Add(seat, additional);
                }
            }

            return loads.AsSpan().IndexOfAnyInRange(int.MinValue, rules.Load.Min - 1) < 0;
        }
    }
}
