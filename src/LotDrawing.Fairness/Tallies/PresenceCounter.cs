using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LotDrawing.Fairness;

/// <summary>Counts, within one draw, in how many reviews of each group each State serves: from that its load, and how many States take part in a group.</summary>
/// <remarks>One counter a lot serves both. Groups have numbers from 1; under 0 goes what has no State under review in any group: slots without a seat.</remarks>
internal sealed class PresenceCounter
{
    private readonly Numbering numbering;
    private readonly int groupCount;
    private readonly bool hasGroups;
    private readonly int[] served;
    private readonly int[] loads;
    private readonly int[] loadsByIndex;
    private readonly int[] loadSums;
    private readonly int[] rows; // by code, where the row of its State's group begins

    /// <param name="numbering">Under which numbers draws are counted.</param>
    /// <param name="groupCount">How many groups there are.</param>
    /// <param name="hasGroups">Whether groups are drawn, so that a State takes part in its own; where all is one group only reviewing States are counted.</param>
    internal PresenceCounter(Numbering numbering, int groupCount, bool hasGroups)
    {
        (this.numbering, this.groupCount, this.hasGroups) = (numbering, groupCount, hasGroups);
        served = new int[(groupCount + 1) * numbering.Width];
        loads = new int[numbering.Codes];
        loadsByIndex = new int[numbering.CodeOf.Length + 1];
        loadSums = new int[numbering.Codes];
        rows = new int[numbering.Codes];
        Participants = new int[groupCount + 1];
    }

    /// <summary>By code, in how many reviews the State serves in the draw counted last.</summary>
    internal ReadOnlySpan<int> Loads => loads;

    /// <summary>By group, from 1, how many States take part in it in the draw counted last.</summary>
    internal int[] Participants { get; }

    /// <summary>The sum of the squares of the loads in the draw counted last.</summary>
    internal long SumOfSquares { get; private set; }

    /// <summary>How many additional lots the draw counted last did not need, those of slots without a seat included.</summary>
    internal int NotNeeded { get; private set; }

    /// <summary>Counts a draw.</summary>
    /// <param name="principals">By slot, a code.</param>
    /// <param name="additionals">By slot, a code.</param>
    /// <param name="groups">By code, the group from 1; 0 for codes of no State.</param>
    /// <remarks>Without checks of bounds: codes are below the width of a row, groups at most their number (<see cref="DrawBatch"/> has seen to
    /// both), and owners are codes.</remarks>
    internal void Count(ReadOnlySpan<int> principals, ReadOnlySpan<int> additionals, ReadOnlySpan<int> groups)
    {
        unchecked
        {
            int[] owners = numbering.OwnerAt;
            Debug.Assert(principals.Length == owners.Length && additionals.Length == owners.Length && groups.Length == rows.Length);
            Debug.Assert(!principals.ContainsAnyExceptInRange(0, numbering.Width - 1) && !additionals.ContainsAnyExceptInRange(0, numbering.Width - 1));
            Debug.Assert(!groups.ContainsAnyExceptInRange(0, groupCount));
            SetRows(groups);
            ref int owner = ref MemoryMarshal.GetArrayDataReference(owners);
            ref int cell = ref MemoryMarshal.GetArrayDataReference(served);
            ref int row = ref MemoryMarshal.GetArrayDataReference(rows);
            ref int principal = ref MemoryMarshal.GetReference(principals);
            ref int additional = ref MemoryMarshal.GetReference(additionals);
            for (nint slot = 0; slot < owners.Length; slot++)
            {
                ref int cells = ref Unsafe.Add(ref cell, Unsafe.Add(ref row, Unsafe.Add(ref owner, slot)));
                Unsafe.Add(ref cells, Unsafe.Add(ref principal, slot))++;
                Unsafe.Add(ref cells, Unsafe.Add(ref additional, slot))++;
            }

            SumUp(groups);
            if (principals.ContainsAnyExceptInRange(0, numbering.Codes - 1))
                NotNeeded -= CountNone(principals);
        }
    }

    private void SetRows(ReadOnlySpan<int> groups)
    {
        unchecked
        {
            var groupOf = MemoryMarshal.Cast<int, Vector256<int>>(groups);
            var rowOf = MemoryMarshal.Cast<int, Vector256<int>>(rows.AsSpan());
            var width = Vector256.Create(numbering.Width);
            for (int i = 0; i < rowOf.Length && i < groupOf.Length; i++)
                rowOf[i] = groupOf[i] * width;
        }
    }

    private int CountNone(ReadOnlySpan<int> lots)
    {
        int count = 0;
        foreach (int code in lots)
            count += code < numbering.Codes ? 0 : 1;
        return count;
    }

    /// <summary>By index in a row (0 is no State, and holds 0), the loads in the draw counted last.</summary>
    internal ReadOnlySpan<int> LoadsByIndex()
    {
        for (int state = 0; state < numbering.CodeOf.Length; state++)
            loadsByIndex[state + 1] = loads[numbering.CodeOf[state]];
        return loadsByIndex;
    }

    /// <summary>Adds the loads of the block's draws to sums by code, and starts a new block.</summary>
    internal void EndBlock(long[] sums)
    {
        for (int code = 0; code < loadSums.Length; code++)
            sums[code] += loadSums[code];
        DropBlock();
    }

    /// <summary>Forgets the block.</summary>
    internal void DropBlock() => Array.Clear(loadSums);

    private void SumUp(ReadOnlySpan<int> groups)
    {
        unchecked
        {
            var groupOf = MemoryMarshal.Cast<int, Vector256<int>>(groups);
            var sums = MemoryMarshal.Cast<int, Vector256<int>>(loads.AsSpan());
            Array.Clear(loads);
            for (int group = 1; group <= groupCount; group++)
            {
                var cells = MemoryMarshal.Cast<int, Vector256<int>>(served.AsSpan(group * numbering.Width, numbering.Codes));
                var own = Vector256.Create(hasGroups ? group : -1);
                Vector256<int> absent = Vector256<int>.Zero;
                for (int i = 0; i < cells.Length && i < sums.Length && i < groupOf.Length; i++)
                {
                    Vector256<int> count = cells[i];
                    sums[i] += count;
                    absent += Vector256.AndNot(Vector256.Equals(count, Vector256<int>.Zero), Vector256.Equals(groupOf[i], own));
                }

                Participants[group] = numbering.Codes + Vector256.Sum(absent);
            }

            int none = 0;
            for (int first = numbering.Codes; first < served.Length; first += numbering.Width)
            {
                foreach (int lots in served.AsSpan(first, Numbering.NoneCodes))
                    none += lots;
            }

            NotNeeded = none;
            Array.Clear(served);
            Vector256<ulong> squares = Vector256<ulong>.Zero;
            var totals = MemoryMarshal.Cast<int, Vector256<int>>(loadSums.AsSpan());
            for (int i = 0; i < sums.Length && i < totals.Length; i++)
            {
                totals[i] += sums[i];
                (Vector256<ulong> low, Vector256<ulong> high) = Vector256.Widen(sums[i].AsUInt32());
                squares += (low * low) + (high * high);
            }

            SumOfSquares = (long)Vector256.Sum(squares);
        }
    }
}
