using System.Numerics;

namespace LotDrawing.Simulation;

/// <summary>The hot loop of simulation: all seats of a plan, eight at a time, component by component until each stands.</summary>
/// <remarks>
/// Gives the law from fewer lots than algorithm v1, in three steps:
/// 1. A principal lot for every seat.
/// 2. Whenever two seats hold each other's State, these two lots are drawn again, and no other. That leaves the lots
/// uniform under the condition that no two principals review each other: a principal is in one such pair at most, so two
/// pairs that share a seat cannot stand at once, and for such conditions drawing again just what breaks them is exact
/// (partial rejection sampling of extremal instances: Guo, Jerrum and Liu, Journal of the ACM 66(3), 2019).
/// 3. The additional lots that these principals need. When one makes a mutual review, the whole component is void: an
/// additional lot is drawn only for some principals, so drawing it again by itself would bend the law.
/// benchmarks/README.md has what it gave.
/// </remarks>
internal abstract class LaneLoop
{
    private protected LaneLoop(LaneDraw drawing) => Drawing = drawing;

    /// <summary>What has been drawn.</summary>
    internal LaneDraw Drawing { get; }

    /// <summary>The loop in the best instructions that this machine has.</summary>
    internal static LaneLoop Of(LaneTables tables, SimulationWords words) =>
        Avx512Set.IsSupported ? With<Avx512Set>(tables, words)
        : Avx2Set.IsSupported ? With<Avx2Set>(tables, words)
        : ArmHalf.IsSupported ? With<InHalves<ArmHalf>>(tables, words)
        : With<InHalves<PlainHalf>>(tables, words);

    /// <summary>The loop in these instructions; what the machine lacks of them is made of plain ones.</summary>
    internal static LaneLoop With<TSet>(LaneTables tables, SimulationWords words)
        where TSet : struct, ILaneSet => new LaneLoop<TSet>(new LaneDraw(tables, words));

    /// <summary>Draws all seats until every component stands. False when it gave up: there were more voids than the limit.</summary>
    internal abstract bool TryDraw(long voidLimit);
}

/// <summary>The loop in one set of instructions.</summary>
internal sealed class LaneLoop<TSet>(LaneDraw drawing) : LaneLoop(drawing)
    where TSet : struct, ILaneSet
{
    private readonly LanePrincipals<TSet> principals = new(drawing);
    private readonly LaneMutual<TSet> mutual = new(drawing);
    private readonly LaneAdditionals<TSet> additionals = new(drawing);

    /// <inheritdoc/>
    /// <remarks>All components of one kind are drawn in one sweep, and then those that did not stand: short loops of unforeseeable
    /// lengths cost more than what they do.</remarks>
    internal override bool TryDraw(long voidLimit)
    {
        (Drawing.Lots, Drawing.Voids) = (0, 0);
        foreach (LaneTables.Sweep sweep in Drawing.Tables.Sweeps)
        {
            for (ulong broken = Draw(sweep.All, voidLimit); broken != 0; broken &= broken - 1)
            {
                if (!TryDrawAgain(sweep.ByBit[BitOperations.TrailingZeroCount(broken)], voidLimit))
                    return false;
            }

            if (Drawing.Voids > voidLimit)
                return false;
        }

        return true;
    }

    /// <summary>Draws components that have one bit until all of them stand.</summary>
    private bool TryDrawAgain(LaneTables.Run[] runs, long voidLimit)
    {
        ulong broken = 1;
        while (broken != 0 && ++Drawing.Voids <= voidLimit)
        {
            broken = 0;
            foreach (LaneTables.Run run in runs)
                broken |= Draw(run, voidLimit);
        }

        return Drawing.Voids <= voidLimit;
    }

    /// <summary>Draws seats once; the bits of the components that do not stand. Beyond the void limit it ends without a result.</summary>
    private ulong Draw(LaneTables.Run run, long voidLimit)
    {
        Drawing.Lots += run.Seats;
        principals.Draw(run);
        return mutual.TryDrawAgain(run, voidLimit) ? additionals.Draw(run) : 0;
    }
}
