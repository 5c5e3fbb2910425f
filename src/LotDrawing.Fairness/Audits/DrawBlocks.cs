using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Draws of one source in blocks of 1,024, numbered once and for all, each with a stream of its own: whoever draws a block draws the same.</summary>
internal sealed class DrawBlocks
{
    /// <summary>Of the first blocks the moments are kept in every draw, of those after them in each sixteenth: short audits need all,
    /// long ones have enough, and which draws they are does not depend on how many there will be.</summary>
    private const long BlocksWithAllMoments = 8;
    private const int MomentsEvery = 16;

    private readonly IAuditedDraw draw;
    private readonly TallyShape shape;
    private readonly byte[] material;
    private readonly long draws;

    /// <param name="draw">What draws.</param>
    /// <param name="shape">What is counted.</param>
    /// <param name="purpose">Keeps the streams of different sources apart.</param>
    /// <param name="seed">The audit's seed.</param>
    /// <param name="first">The first block.</param>
    /// <param name="end">Up to which block, itself not included.</param>
    internal DrawBlocks(IAuditedDraw draw, TallyShape shape, string purpose, string seed, long first, long end)
    {
        (this.draw, this.shape, First, End) = (draw, shape, first, end);
        draws = long.MaxValue;
        material = [.. Encoding.UTF8.GetBytes($"lotdrawing/audit/1/{purpose}"), 0, .. Encoding.UTF8.GetBytes(seed), 0, .. new byte[sizeof(long)]];
    }

    /// <summary>The blocks of so many draws from the first on; the last may be shorter.</summary>
    internal DrawBlocks(IAuditedDraw draw, TallyShape shape, string purpose, string seed, long draws)
        : this(draw, shape, purpose, seed, 0, CountOf(draws)) =>
        this.draws = draws;

    internal long First { get; init; }

    internal long End { get; }

    /// <summary>How many blocks so many draws are.</summary>
    internal static long CountOf(long draws) => (draws / BlockTally.MostDraws) + (draws % BlockTally.MostDraws > 0 ? 1 : 0);

    /// <summary>How many blocks of reference draws go with so many audited blocks: of the first two one each, and of every sixteenth.</summary>
    internal static long ReferenceBlocks(long blocks) => Math.Max(Math.Min(blocks, 2), (blocks + 15) / 16);

    /// <summary>In how many draws of these blocks, all of them whole, the moments are kept.</summary>
    internal static long MomentDraws(BlockSet blocks) => blocks.Ranges.Sum(range =>
    {
        long withAll = Math.Min(range.End, BlocksWithAllMoments) - Math.Min(range.First, BlocksWithAllMoments);
        return BlockTally.MostDraws * ((withAll * (MomentsEvery - 1)) + range.End - range.First) / MomentsEvery;
    });

    internal TallyShape Shape => shape;

    internal IDrawer Open() => draw.Open();

    internal int DrawsOf(long block) => (int)Math.Min(BlockTally.MostDraws, draws - (block * BlockTally.MostDraws));

    /// <summary>Draws a block into a block tally. False when the procedure gave up.</summary>
    internal bool TryDraw(long block, IDrawer drawer, BlockTally counts)
    {
        drawer.Begin(StreamOf(block));
        int size = DrawsOf(block);
        bool withPairs = TogetherShape.Counts(block);
        int momentsEvery = block < BlocksWithAllMoments ? 1 : MomentsEvery;
        for (int i = 0; i < size; i++)
        {
            if (!drawer.TryDraw())
            {
                counts.DropBlock();
                return false;
            }

            counts.Count(drawer, withMoments: i % momentsEvery == 0, withPairs);
        }

        counts.EndBlock();
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
