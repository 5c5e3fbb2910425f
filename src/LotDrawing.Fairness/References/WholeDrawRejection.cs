using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>The law taken at its word: draw every lot, throw everything away if a rule is broken, begin again.</summary>
/// <remarks>Slow and simple on purpose: it reads the rules from the roster and the mechanism by itself, knows no
/// compiled plan, and draws the seats in another order than the exact procedure. Seats that no rule can touch together may be thrown away
/// apart, as they are independent under the law; which they are it finds by itself too. Where most drawings are void it gives
/// up.
/// Immutable; any number of threads may use it.</remarks>
public sealed class WholeDrawRejection : IAuditedDraw
{
    private readonly AuditSubject subject;
    private readonly ReferenceSeats seats;
    private readonly int[][] parts;

    /// <summary>Makes a reference for this subject.</summary>
    /// <param name="subject">What is drawn.</param>
    /// <param name="byParts">Whether to begin again with those seats alone that a rule can touch together with the seat that broke one: for the 2020 roster
    /// a tenth of the time.</param>
    public WholeDrawRejection(AuditSubject subject, bool byParts = false)
    {
        ArgumentNullException.ThrowIfNull(subject);
        this.subject = subject;
        seats = subject.PlanFile is { } plan ? ReferenceSeats.Of(plan) : ReferenceSeats.Of(subject.Roster!, subject.Mechanism!, subject.InForce);
        parts = byParts ? ReferenceParts.Of(seats) : [seats.Order];
    }

    /// <inheritdoc/>
    public string Name => "whole-draw rejection";

    /// <inheritdoc/>
    public IDrawer Open() => new Drawer(subject, seats, parts);

    private sealed class Drawer(AuditSubject subject, ReferenceSeats rules, int[][] parts) : GroupsThenSeats(subject)
    {
        /// <summary>Voids a draw that it bears on average, and to begin with, before it gives up.</summary>
        private const int VoidsBorne = 1000;

        private readonly Attempts drawn = new(rules.Seats.Length);
        private readonly bool bindsLoads = rules.Load.Bind;
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
            drawn.BackTo(0);
            foreach (int[] part in parts)
            {
                while (!TryOnce(part, ref lots) && voidsLeft >= ++voids)
                {
                }
            }

            voidsLeft -= voids;
            return voidsLeft >= 0;
        }

        private bool TryOnce(int[] part, ref SimulationStream lots)
        {
            int before = drawn.Count;
            if (Draw(part, ref lots))
                return true;
            drawn.BackTo(before);
            return false;
        }

        private bool Draw(int[] part, ref SimulationStream lots)
        {
            unchecked
            {
                int most = rules.Load.Max;
                if (bindsLoads)
                    rules.LoadsInForce.CopyTo(loads, 0);
                foreach (int seat in part)
                {
                    int[] principals = rules.Seats[seat].Pot;
                    int principal = principals[lots.Below((uint)principals.Length)];
                    lotsTaken++;
                    if (!rules.MaySit(drawn, seat, principal) || (bindsLoads && ++loads[principal] > most))
                        return false;
                    drawn.Put(seat, principal);
                    if (rules.AdditionalPot(seat, principal) is { } pot)
                    {
                        int additional = pot[lots.Below((uint)pot.Length)];
                        lotsTaken++;
                        if (!rules.MaySit(drawn, seat, additional) || (bindsLoads && ++loads[additional] > most))
                            return false;
                        drawn.Add(seat, additional);
                    }
                }

                return !bindsLoads || loads.AsSpan().IndexOfAnyInRange(int.MinValue, rules.Load.Min - 1) < 0;
            }
        }
    }
}
