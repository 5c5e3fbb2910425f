using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>The draws of one source in blocks, each with a stream of its own: whoever draws a block draws the same.</summary>
internal sealed class DrawBlocks
{
    private readonly IAuditedDraw draw;
    private readonly TallyShape shape;
    private readonly byte[] material;
    private readonly long draws;
    private readonly int blockSize;
    private readonly int momentsEvery;

    /// <param name="draw">What draws.</param>
    /// <param name="shape">What is counted.</param>
    /// <param name="purpose">Keeps the streams of different sources apart.</param>
    /// <param name="seed">The audit's seed.</param>
    /// <param name="draws">How many draws there are in all.</param>
    internal DrawBlocks(IAuditedDraw draw, TallyShape shape, string purpose, string seed, long draws)
    {
        (this.draw, this.shape, this.draws) = (draw, shape, draws);
        blockSize = SizeOf(draws);
        Count = CountOf(draws);
        momentsEvery = draws < 64 * BlockTally.MostDraws ? 1 : 16;
        material = [.. Encoding.UTF8.GetBytes($"lotdrawing/audit/1/{purpose}"), 0, .. Encoding.UTF8.GetBytes(seed), 0, .. new byte[sizeof(long)]];
    }

    /// <summary>How many blocks there are; the last may be shorter.</summary>
    internal long Count { get; }

    /// <summary>How many draws a block of so many draws has: of a short series fewer, so that there is something to show for
    /// the time, and something to judge when it is stopped.</summary>
    internal static int SizeOf(long draws) => (int)Math.Clamp(draws / 64, 16, BlockTally.MostDraws);

    /// <summary>How many blocks so many draws are.</summary>
    internal static long CountOf(long draws) => (draws + SizeOf(draws) - 1) / SizeOf(draws);

    internal TallyShape Shape => shape;

    internal IDrawer Open() => draw.Open();

    internal int DrawsOf(long block) => (int)Math.Min(blockSize, draws - (block * blockSize));

    /// <summary>Draws a block into a block tally. False when the procedure gave up.</summary>
    internal bool TryDraw(long block, IDrawer drawer, BlockTally counts)
    {
        drawer.Begin(StreamOf(block));
        int size = DrawsOf(block);
        for (int i = 0; i < size; i++)
        {
            if (!drawer.TryDraw())
                return false;
            counts.Count(drawer, withMoments: i % momentsEvery == 0);
        }

        return true;
    }

    private SimulationStream StreamOf(long block)
    {
        byte[] message = [.. material];
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(message.Length - sizeof(long)), block);
        byte[] state = SHA256.HashData(message);
        ulong Word(int i) => BinaryPrimitives.ReadUInt64LittleEndian(state.AsSpan(i * sizeof(ulong)));
        return new SimulationStream(Word(0), Word(1), Word(2), Word(3));
    }
}
