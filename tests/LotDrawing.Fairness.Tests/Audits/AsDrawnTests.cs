using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Drawn as drawn, every draw is the official drawing of a seed that follows from the block's stream.</summary>
public sealed class AsDrawnTests
{
    [Fact]
    public void Each_draw_is_the_drawing_of_its_seed()
    {
        AuditSubject subject = Subjects.Thirty;
        IDrawer drawer = new ExactDraw(subject, asDrawn: true).Open();
        drawer.Begin(new SimulationStream(7));
        var seeds = new SimulationStream(7);
        for (int i = 0; i < 3; i++)
        {
            Assert.True(drawer.TryDraw());
            string seed = string.Concat(Enumerable.Range(0, 4).Select(_ => seeds.NextOutput().ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
            Drawing drawing = Mechanism.Untoc.Draw(subject.Roster!, new Seed(seed), subject.Sizes).Value;

            for (int seat = 0; seat < subject.Plan.SeatCount; seat++)
            {
                string state = subject.Plan.States[seat / 2];
                SeatLots lots = drawer.Seats[seat];
                FilledSeat official = drawing.ReviewOf(state)!.Seats[seat % 2];
                Assert.Equal(
                    (official.Principal, official.Additional),
                    (subject.Plan.States[lots.Principal], lots.Additional < 0 ? null : subject.Plan.States[lots.Additional]));
                Assert.Equal(drawing.ReviewOf(state)!.Group, drawer.Groups[seat / 2]);
            }
        }
    }
}
