using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Orleans.Tests;

/// <summary>Lets blocks be drawn one by one, so that a test decides what is in hand when a silo dies. The draws are those of the exact procedure.</summary>
internal sealed class Gate(bool isOpen) : IDisposable
{
    private readonly SemaphoreSlim permits = new(0);
    private readonly SemaphoreSlim waiting = new(0);
    private volatile bool isOpen = isOpen;

    internal IAuditedDraw Draw(AuditSubject subject, string name) => new Gated(new ExactDraw(subject), this);

    /// <summary>Lets so many blocks be drawn.</summary>
    internal void Let(int blocks) => permits.Release(blocks);

    /// <summary>Lets all be drawn from now on.</summary>
    internal void Open()
    {
        isOpen = true;
        permits.Release(1000);
    }

    /// <summary>Ends when one more thread stands before the gate.</summary>
    internal async Task OneWaitsAsync() => Assert.True(await waiting.WaitAsync(TimeSpan.FromMinutes(5)), "no silo began a block");

    public void Dispose()
    {
        permits.Dispose();
        waiting.Dispose();
    }

    private void Pass()
    {
        if (isOpen)
            return;
        waiting.Release();
        permits.Wait();
    }

    private sealed class Gated(ExactDraw draw, Gate gate) : IAuditedDraw
    {
        public string Name => draw.Name;

        public IDrawer Open() => new Drawer(draw.Open(), gate);
    }

    private sealed class Drawer(IDrawer drawer, Gate gate) : IDrawer
    {
        public ReadOnlySpan<int> Groups => drawer.Groups;

        public ReadOnlySpan<SeatLots> Seats => drawer.Seats;

        public long Lots => drawer.Lots;

        public long Voids => drawer.Voids;

        public void Begin(SimulationStream lots)
        {
            gate.Pass();
            drawer.Begin(lots);
        }

        public bool TryDraw() => drawer.TryDraw();
    }
}
