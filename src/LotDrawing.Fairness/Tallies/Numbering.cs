namespace LotDrawing.Fairness;

/// <summary>Under which numbers seats and States are counted: those of the plan, or those under which a drawer has them at hand.</summary>
/// <remarks>A seat's number is its slot, a State's its code. What was counted is put in the plan's order once, at the end, instead of each lot in each draw.
/// Immutable; any number of threads may use it.</remarks>
internal sealed class Numbering
{
    /// <summary>Lots that were not needed are counted under as many codes in turn, the slot's number modulo this: one counter for all of them would wait for itself.</summary>
    internal const int NoneCodes = 16;

    /// <param name="slots">By seat, its slot.</param>
    /// <param name="codes">By State, its code: all numbers below the number of States.</param>
    /// <param name="slotCount">How many slots there are; those of no seat belong to no State and hold what they like.</param>
    /// <param name="owners">By seat, the State under review, or −1.</param>
    internal Numbering(int[] slots, int[] codes, int slotCount, IReadOnlyList<int> owners)
    {
        (SlotOf, CodeOf, Slots) = (slots, codes, slotCount);
        Codes = (codes.Length + NoneCodes) / NoneCodes * NoneCodes; // one at the least is of no State
        Width = Codes + NoneCodes;
        OwnerAt = new int[slotCount];
        IsSeat = new int[slotCount];
        Array.Fill(OwnerAt, Codes - 1);
        for (int seat = 0; seat < slots.Length; seat++)
        {
            OwnerAt[slots[seat]] = owners[seat] < 0 ? 0 : codes[owners[seat]];
            IsSeat[slots[seat]] = -1;
        }
    }

    internal int[] SlotOf { get; }

    internal int[] CodeOf { get; }

    internal int Slots { get; }

    /// <summary>How many codes stand for a State, or for none that is ever looked at: a multiple of 16.</summary>
    internal int Codes { get; }

    /// <summary>How many codes there are, those of lots that were not needed included: the width of a row of counters.</summary>
    internal int Width { get; }

    /// <summary>By slot, the code of the State under review; where there is none the first, and of a slot without a seat the last, which is no State's.</summary>
    internal int[] OwnerAt { get; }

    /// <summary>By slot, all ones where it is a seat's.</summary>
    internal int[] IsSeat { get; }

    /// <summary>The plan's own numbers.</summary>
    internal static Numbering OfPlan(AuditSubject subject)
    {
        int[] seats = [.. Enumerable.Range(0, subject.Plan.SeatCount)];
        return new Numbering(seats, [.. Enumerable.Range(0, subject.StateCount)], seats.Length, [.. seats.Select(subject.Plan.OwnerOf)]);
    }

    /// <summary>The code of a lot that was not needed.</summary>
    internal int None(int slot) => Codes + (slot % NoneCodes);

    /// <summary>Whether the numbers are the same.</summary>
    internal bool IsSameAs(Numbering other) =>
        this == other || (Slots == other.Slots && SlotOf.AsSpan().SequenceEqual(other.SlotOf) && CodeOf.AsSpan().SequenceEqual(other.CodeOf));
}
