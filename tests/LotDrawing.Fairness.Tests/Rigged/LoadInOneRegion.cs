using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>Spares the States of one regional group: a drawing in which one of them serves in more reviews than a bound is
/// quietly drawn again.</summary>
internal sealed class LoadInOneRegion(AuditSubject subject, string region, int max) : Rig(subject)
{
    public override IDrawer Open() => new Sparing(Subject, Subject.RegionIds.IndexOf(region), max);

    private sealed class Sparing(AuditSubject subject, int region, int max) : ExactSeats(subject)
    {
        private readonly int[] loads = new int[subject.Plan.States.Length];

        protected override bool Stands(ReadOnlySpan<SeatLots> drawn)
        {
            Array.Clear(loads);
            foreach (SeatLots lots in drawn)
            {
                loads[lots.Principal]++;
                if (lots.Additional >= 0)
                    loads[lots.Additional]++;
            }

            for (int state = 0; state < loads.Length; state++)
            {
                if (Subject.Regions[state] == region && loads[state] > max)
                    return false;
            }

            return true;
        }
    }
}
