using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>A generator that takes a large number modulo the number of words: the lower half comes 2 % more often. The procedure
/// itself is the exact one.</summary>
internal sealed class ModuloBias(AuditSubject subject) : Rig(subject)
{
    public override IDrawer Open() => new Biased(Subject);

    private sealed class Biased(AuditSubject subject) : IDrawer
    {
        private readonly GroupProcedure? groups = subject.NewGroupProcedure();
        private readonly ExactProcedure seats = new(subject.Plan);
        private ModuloStream lots;

        public ReadOnlySpan<int> Groups => groups is null ? [] : groups.Groups;

        public ReadOnlySpan<SeatLots> Seats => seats.Drawn;

        public long Lots => seats.Lots;

        public long Voids => seats.Voids;

        public void Begin(SimulationStream lots) => this.lots = new ModuloStream(lots);

        public bool TryDraw()
        {
            groups?.Draw(ref lots);
            return seats.TryDraw(ref lots);
        }
    }

    private struct ModuloStream(SimulationStream lots) : ILotSource
    {
        private SimulationStream lots = lots;

        public uint NextWord()
        {
            // 50.5 times as many numbers as words: 51 of them are one word of the lower half, 50 one of the upper.
            const ulong Numbers = (50UL << 32) + (1UL << 31);
            return unchecked((uint)Math.BigMul(lots.NextOutput(), Numbers, out _));
        }
    }
}
