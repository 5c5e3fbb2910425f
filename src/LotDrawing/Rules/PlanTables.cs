using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LotDrawing.Rules;

/// <summary>A plan as arrays of integers: what the hot loops read.</summary>
/// <remarks>Equal pots are stored once: a seat whose pot is "its table without the State itself" keeps the table and steps
/// over the State (the tables ascend, so it lies where an entry first reaches it). This keeps 189 States in the first-level
/// cache and the memory of 20,000 linear.</remarks>
internal sealed class PlanTables
{
    /// <summary>One seat.</summary>
    internal struct Seat
    {
        /// <summary>The number of the State under review, or −1.</summary>
        internal int Owner;

        /// <summary>Where the principal pot's table starts in <see cref="PlanTables.Entries"/>.</summary>
        internal int PotStart;

        /// <summary>How many States are in the principal pot, the State under review not counted.</summary>
        internal uint PotCount;

        /// <summary>The State to step over in all of the seat's tables, or <see cref="int.MaxValue"/>.</summary>
        internal int StepOver;

        /// <summary>Where the seat's row of <see cref="PlanTables.Additionals"/> starts.</summary>
        internal int AdditionalRow;

        /// <summary>The instruments under review, as a mask; 0 when no additional State is ever needed.</summary>
        internal uint UnderReview;

        /// <summary>The first seat of the same review that is drawn here.</summary>
        internal int ReviewStart;
    }

    /// <summary>One additional pot: a table, and how many of it can be drawn.</summary>
    internal readonly record struct Additional(int Start, uint Count);

    internal required Seat[] Seats { get; init; }

    /// <summary>All tables of States, one after another, each ascending.</summary>
    internal required int[] Entries { get; init; }

    /// <summary>Additional pots by row and mask of missing instruments.</summary>
    internal required Additional[] Additionals { get; init; }

    /// <summary>By State, the instruments it is party to, as a mask.</summary>
    internal required uint[] Instruments { get; init; }

    /// <summary>By State, its first seat that is drawn here, or −1.</summary>
    internal required int[] FirstSeat { get; init; }

    /// <summary>By State, how many of its seats are drawn here.</summary>
    internal required int[] OwnSeats { get; init; }

    /// <summary>The seats, component after component.</summary>
    internal required int[] Order { get; init; }

    /// <summary>Where each component starts in <see cref="Order"/>; one more than there are components.</summary>
    internal required int[] ComponentStarts { get; init; }

    /// <summary>The number of seats of each review when every seat of every State is drawn and the sides of a review never
    /// overlap, so that a mutual review can only arise between two seats of one kind; else 0.</summary>
    internal required int UniformSeats { get; init; }

    /// <summary>By seat, the principal that stays in force where only the additional State is drawn, else −1; null when no
    /// drawing is in force.</summary>
    internal int[]? PrincipalsInForce { get; init; }

    internal int ComponentCount => ComponentStarts.Length - 1;

    /// <summary>The table's entry at this index when the State under review is stepped over: tables ascend, so it lies at or
    /// before the index just when the entry there is not below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Entry(int index, int stepOver)
    {
        int at = Entries[index] >= stepOver ? 1 : 0; // no branch: it would be taken at random
        return Entries[index + at];
    }

    internal ReadOnlySpan<int> SeatsOf(int component) =>
        Order.AsSpan(ComponentStarts[component], ComponentStarts[component + 1] - ComponentStarts[component]);

    /// <summary>These tables with the seats in components.</summary>
    internal PlanTables With(int[] order, int[] componentStarts) => new()
    {
        Seats = Seats,
        Entries = Entries,
        Additionals = Additionals,
        Instruments = Instruments,
        FirstSeat = FirstSeat,
        OwnSeats = OwnSeats,
        Order = order,
        ComponentStarts = componentStarts,
        UniformSeats = UniformSeats,
        PrincipalsInForce = PrincipalsInForce,
    };

    /// <summary>These tables with other principal pots: what was said of all seats at once no longer holds.</summary>
    internal PlanTables With(Seat[] seats, int[] entries) => new()
    {
        Seats = seats,
        Entries = entries,
        Additionals = Additionals,
        Instruments = Instruments,
        FirstSeat = FirstSeat,
        OwnSeats = OwnSeats,
        Order = Order,
        ComponentStarts = ComponentStarts,
        UniformSeats = 0,
        PrincipalsInForce = PrincipalsInForce,
    };

    internal int PrincipalInForce(int seat) => PrincipalsInForce is null ? -1 : PrincipalsInForce[seat];

    internal ImmutableArray<int> Pot(int seat)
    {
        ref readonly Seat s = ref Seats[seat];
        return Without(s.PotStart, s.PotCount, s.StepOver);
    }

    internal ImmutableArray<int> AdditionalPot(int seat, int principal)
    {
        ref readonly Seat s = ref Seats[seat];
        uint missing = s.UnderReview & ~Instruments[principal];
        if (missing == 0)
            return [];
        Additional additional = Additionals[s.AdditionalRow + (int)missing];
        return Without(additional.Start, additional.Count, s.StepOver);
    }

    private ImmutableArray<int> Without(int start, uint count, int stepOver)
    {
        var pot = ImmutableArray.CreateBuilder<int>((int)count);
        for (int i = start; pot.Count < (int)count; i++)
        {
            if (Entries[i] != stepOver)
                pot.Add(Entries[i]);
        }

        return pot.MoveToImmutable();
    }
}
