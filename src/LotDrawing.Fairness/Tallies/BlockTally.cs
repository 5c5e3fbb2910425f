using System.Runtime.InteropServices;
using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts the draws of one block, for one thread, and adds them to a total at the block's end.</summary>
/// <remarks>The hot part of an audit. Within a block the largest tables are 16 bits wide, so that the pairs of 189 States stay
/// in the second-level cache; a lot that was not needed counts in a cell of its own instead of taking a branch that none
/// could predict, and these cells lie together, so that they stay in the first-level cache.</remarks>
internal sealed class BlockTally
{
    /// <summary>The most draws in a block: fewer than a 16-bit counter holds.</summary>
    internal const int MostDraws = 1024;

    private readonly TallyShape shape;
    private readonly Tally block;
    private readonly MomentCounter moments;
    private readonly TogetherCounter? together;
    private readonly ushort[] principal;
    private readonly ushort[] additional;
    private readonly ushort[] groupCells;
    private readonly ushort[] loadCells;
    private readonly int[] loads;
    private readonly byte[] seen;
    private readonly int[] owners;

    internal BlockTally(TallyShape shape)
    {
        this.shape = shape;
        block = new Tally(shape, wide: false);
        moments = new MomentCounter(shape, block.Moments);
        together = shape.Together is { } bits ? new TogetherCounter(bits, block.Together, shape.Width, shape.Groups) : null;
        principal = new ushort[Math.Max(shape.PairCells, shape.Width)];
        additional = new ushort[principal.Length + shape.Seats];
        groupCells = new ushort[shape.GroupCells];
        loadCells = new ushort[shape.States * shape.LoadBins];
        loads = new int[shape.Width];
        seen = new byte[shape.Groups * shape.Width];
        owners = [.. Enumerable.Range(0, shape.Seats).Select(shape.Subject.Plan.OwnerOf)];
    }

    /// <summary>Counts a draw.</summary>
    /// <exception cref="InvalidOperationException">The drawer's result has not the form of the subject.</exception>
    internal void Count(IDrawer drawer, bool withMoments, bool withPairs)
    {
        var seats = drawer.Seats;
        var groups = drawer.Groups;
        if (seats.Length != shape.Seats || (shape.HasGroups && groups.Length != shape.States))
            throw new InvalidOperationException($"The drawer gave {seats.Length} seats and {groups.Length} groups; expected {shape.Seats} and {(shape.HasGroups ? shape.States : 0)}.");

        Array.Clear(loads);
        Array.Clear(seen);
        if (shape.HasGroups)
            CountGroups(groups);
        CountSeats(seats, groups);
        if (withMoments)
            moments.Count(seats, groups, loads);
        if (withPairs)
            together?.Count(seats, groups);
        CountLoads();
        CountParticipants();
        block.AdditionalNumbers[shape.Seats - loads[0]]++;
        block.Draws++;
        block.Lots += drawer.Lots;
        block.Voids += drawer.Voids;
    }

    /// <summary>Adds the block to a total and starts a new one.</summary>
    internal void MoveTo(Tally total)
    {
        if (shape.CountsPairs)
        {
            Move(principal, total.PrincipalCells);
            for (int seat = 0; seat < shape.Seats; seat++)
                additional[seat * shape.Width] = additional[additional.Length - shape.Seats + seat];
            Move(additional, total.AdditionalCells);
        }

        Move(groupCells, total.GroupCells);
        Move(loadCells, total.LoadCells);
        together?.EndBlock();
        total.Add(block);
        block.Clear();
    }

    private static void Move(ushort[] from, long[] to)
    {
        for (int i = 0; i < to.Length; i++)
            to[i] += from[i];
        Array.Clear(from);
    }

    private void CountGroups(ReadOnlySpan<int> groups)
    {
        unchecked
        {
            var cells = groupCells;
            var present = seen;
            int width = shape.Width;
            int count = shape.Groups;
            int row = 0;
            for (int state = 0; state < groups.Length; state++)
            {
                int group = groups[state] - 1;
                if ((uint)group >= (uint)count)
                    throw new InvalidOperationException($"The drawer put a State into group {groups[state]}; there are groups 1 to {count}.");
                cells[row + group]++;
                present[(group * width) + state + 1] = 1;
                row += count;
            }
        }
    }

    private void CountSeats(ReadOnlySpan<SeatLots> seats, ReadOnlySpan<int> groups)
    {
        unchecked
        {
            var (firsts, seconds, present, counts, underReview) = (principal, additional, seen, loads, owners);
            int width = shape.Width;
            int stride = shape.CountsPairs ? width : 0;
            bool hasGroups = shape.HasGroups;
            int unused = seconds.Length - seats.Length;
            int row = 0;
            for (int seat = 0; seat < seats.Length; seat++)
            {
                int first = seats[seat].Principal + 1;
                int second = seats[seat].Additional + 1;
                if ((uint)first >= (uint)width | (uint)second >= (uint)width)
                    throw new InvalidOperationException($"The drawer put State {Math.Max(first, second) - 1} into a seat; there are {shape.States}, from 0.");

                firsts[row + first]++;
                seconds[second == 0 ? unused + seat : row + second]++;
                row += stride;
                counts[first]++;
                counts[second]++;
                int group = hasGroups ? (groups[underReview[seat]] - 1) * width : 0;
                present[group + first] = 1;
                present[group + second] = 1;
            }
        }
    }

    private void CountLoads()
    {
        unchecked
        {
            var cells = loadCells;
            int most = shape.LoadBins - 1;
            int row = 0;
            var sums = block.LoadSums;
            var counts = loads.AsSpan(1, sums.Length);
            long squares = 0;
            for (int state = 0; state < sums.Length; state++)
            {
                int load = counts[state];
                sums[state] += load;
                squares += (long)load * load;
                cells[row + Math.Min(load, most)]++;
                row += most + 1;
            }

            block.Evenness[0] += squares;
            block.Evenness[1] += squares * squares;
        }
    }

    private void CountParticipants()
    {
        int width = shape.Width;
        for (int group = 0; group < shape.Groups; group++)
        {
            var states = seen.AsSpan(group * width, width);
            states[0] = 0; // no State
            block.ParticipantCells[(group * width) + Ones(states)]++;
        }
    }

    /// <summary>How many of these bytes are 1, the others being 0: eight at a time.</summary>
    private static int Ones(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            int ones = 0;
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            foreach (ulong word in words)
                ones += (int)((word * 0x0101_0101_0101_0101) >> 56);
            foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
                ones += rest;
            return ones;
        }
    }
}
