using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The hot loop: one attempt at one component of a whole roster, where a mutual review can only arise between two
/// seats of one kind.</summary>
/// <remarks>
/// Three things make it fast; benchmarks/README.md has the measurements.
/// One look is the whole check: a State drawn here could only be reviewed by this one in its seat of the same kind, and only
/// if that seat came before this one. What a later seat holds from an earlier attempt is thus never believed, and nothing needs clearing.
/// No branch is taken at random but one (whether an additional State is needed): the State under review is stepped over
/// by adding a comparison, and the parts of the check are joined by &amp; instead of &amp;&amp;.
/// Arrays are read without bounds checks: every index comes from the compiled plan, which is immutable, or from
/// <c>Below</c>, which is below the length it was given. The seats lie in the order in which they are drawn.
/// </remarks>
internal sealed class UniformAttempt
{
    private readonly Seat[] seats;
    private readonly int[] starts;
    private readonly int[] entries;
    private readonly uint[] instruments;
    private readonly PlanTables.Additional[] additionals;
    private readonly SeatLots[] drawn;
    private readonly int perReview;
    private readonly bool noMutual;

    /// <param name="plan">A plan whose tables have uniform seats.</param>
    /// <param name="drawn">Where the result goes, by seat.</param>
    internal UniformAttempt(DrawPlan plan, SeatLots[] drawn)
    {
        PlanTables tables = plan.Tables;
        this.drawn = drawn;
        seats = [.. tables.Order.Select(number => new Seat(tables, number))];
        starts = tables.ComponentStarts;
        entries = [.. tables.Entries, 0]; // one more, as a step over may look one further
        instruments = tables.Instruments;
        additionals = tables.Additionals;
        perReview = tables.UniformSeats;
        noMutual = plan.NoMutual;
    }

    /// <summary>Draws the component once, from the next word. False when it is rejected.</summary>
    /// <param name="component">The component.</param>
    /// <param name="lots">Where the lots come from.</param>
    /// <param name="taken">How many lots were taken, to be counted up.</param>
    internal bool TryDraw<TLots>(int component, ref TLots lots, ref long taken)
        where TLots : struct, ILotSource
    {
        unchecked
        {
            ref Seat seat = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(seats), starts[component]);
            ref Seat end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(seats), starts[component + 1]);
            ref int entry = ref MemoryMarshal.GetArrayDataReference(entries);
            ref uint instrumentsOf = ref MemoryMarshal.GetArrayDataReference(instruments);
            ref SeatLots drawnFor = ref MemoryMarshal.GetArrayDataReference(drawn);
            int count = 0;
            while (Unsafe.IsAddressLessThan(ref seat, ref end))
            {
                int owner = seat.Owner;
                uint lot = lots.Below(seat.PotCount);
                lot += lot >= seat.PotRank ? 1u : 0u;
                int principal = Unsafe.Add(ref entry, seat.PotStart + (nint)lot);
                int additional = -1;
                count++;
                if (IsMutual(ref Unsafe.Add(ref drawnFor, (nint)(principal * perReview) + seat.Kind), principal, owner))
                    goto Rejected;

                uint missing = seat.UnderReview & ~Unsafe.Add(ref instrumentsOf, (nint)principal);
                if (missing != 0)
                {
                    PlanTables.Additional pot = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(additionals), seat.AdditionalRow + (nint)missing);
                    nint index = pot.Start + (nint)lots.Below(pot.Count);
                    index += Unsafe.Add(ref entry, index) >= seat.StepOver ? 1 : 0;
                    additional = Unsafe.Add(ref entry, index);
                    count++;
                    if (IsMutual(ref Unsafe.Add(ref drawnFor, (nint)(additional * perReview) + seat.Kind), additional, owner))
                        goto Rejected;
                }

                Unsafe.Add(ref drawnFor, (nint)(owner * perReview) + seat.Kind) = new SeatLots(principal, additional);
                seat = ref Unsafe.Add(ref seat, 1);
            }

            taken += count;
            return true;

        Rejected:
            taken += count;
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsMutual(ref SeatLots back, int state, int owner) =>
        noMutual & state < owner & (back.Principal == owner | back.Additional == owner);

    /// <summary>A seat as the loop reads it.</summary>
    private readonly struct Seat
    {
        internal readonly int Owner;
        internal readonly int Kind;
        internal readonly int PotStart;
        internal readonly uint PotCount;
        internal readonly uint PotRank;
        internal readonly int StepOver;
        internal readonly int AdditionalRow;
        internal readonly uint UnderReview;

        internal Seat(PlanTables tables, int number)
        {
            PlanTables.Seat seat = tables.Seats[number];
            Owner = seat.Owner;
            Kind = number - seat.ReviewStart;
            PotStart = seat.PotStart;
            PotCount = seat.PotCount;
            // Where the State under review comes after all others, no lot reaches it.
            int rank = tables.Entries.AsSpan(seat.PotStart, (int)seat.PotCount).BinarySearch(seat.StepOver);
            PotRank = rank >= 0 ? (uint)rank : uint.MaxValue;
            StepOver = seat.StepOver;
            AdditionalRow = seat.AdditionalRow;
            UnderReview = seat.UnderReview;
        }
    }
}
