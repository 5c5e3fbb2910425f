using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Passes on what another drawer draws.</summary>
internal abstract class DrawerAround(IDrawer drawer) : IDrawer
{
    public ReadOnlySpan<int> Groups => drawer.Groups;

    public ReadOnlySpan<SeatLots> Seats => drawer.Seats;

    public long Lots => drawer.Lots;

    public long Voids => drawer.Voids;

    public void Begin(SimulationStream lots) => drawer.Begin(lots);

    public virtual bool TryDraw() => drawer.TryDraw();
}

/// <summary>Remembers every draw.</summary>
internal sealed class WatchedDraw(IAuditedDraw draw) : IAuditedDraw
{
    public string Name => draw.Name;

    internal List<SeenDraw> Seen { get; } = [];

    public IDrawer Open() => new Drawer(draw.Open(), Seen);

    private sealed class Drawer(IDrawer drawer, List<SeenDraw> seen) : DrawerAround(drawer)
    {
        public override bool TryDraw()
        {
            bool drawn = base.TryDraw();
            seen.Add(new SeenDraw(Groups.ToArray(), Seats.ToArray(), Lots, Voids));
            return drawn;
        }
    }
}

/// <summary>What one draw gave.</summary>
internal sealed record SeenDraw(int[] Groups, SeatLots[] Seats, long Lots, long Voids);
