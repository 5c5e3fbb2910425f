using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Simulation;

/// <summary>Draws by the exact procedure again and again, for simulation: the same law as <see cref="ExactProcedure"/>, from
/// words of eight generators of <see cref="SimulationStream"/>'s kind in whatever order is fastest.</summary>
/// <remarks>Not for a drawing that counts: algorithm v1 fixes the order of the words and draws a whole component again, this
/// draws two seats that review each other again by themselves, which is the same law from fewer lots (partial rejection
/// sampling: Guo, Jerrum and Liu, Journal of the ACM 66(3), 2019). Where the plan does not allow eight seats
/// at a time, it draws by <see cref="ExactProcedure"/> itself; tests hold that both ways give the same law. Holds the result of its last draw. After the constructor, nothing is allocated.
/// For one thread at a time.</remarks>
public sealed class ExactSimulation
{
    private readonly DrawPlan plan;
    private readonly long voidLimit;
    private readonly SimulationWords words = new();
    private readonly LaneTables? lanes;
    private readonly LaneLoop? loop;
    private readonly LaneDraw? drawing;
    private readonly ExactProcedure? plain;
    private SimulationStream stream;

    /// <summary>Prepares to draw a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seed">The number that the stream starts from.</param>
    /// <param name="voidLimit">After how many voids a draw gives up, at least 0.</param>
    /// <param name="useLanes">Whether to draw eight seats at a time where the plan allows it; false draws one by one.</param>
    public ExactSimulation(DrawPlan plan, ulong seed, long voidLimit = ExactProcedure.DefaultVoidLimit, bool useLanes = true)
        : this(plan, seed, voidLimit, useLanes ? LaneLoop.Of : null)
    {
    }

    /// <summary>The same with a loop in instructions of the caller's choice, or none.</summary>
    internal ExactSimulation(DrawPlan plan, ulong seed, long voidLimit, Func<LaneTables, SimulationWords, LaneLoop>? loopOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(voidLimit);
        this.plan = plan;
        this.voidLimit = voidLimit;
        lanes = loopOf is not null && plan.NoMutual && !plan.Load.Bind ? LaneTables.Of(plan) : null;
        loop = lanes is null ? null : loopOf!(lanes, words);
        drawing = loop?.Drawing;
        plain = lanes is null ? new ExactProcedure(plan, voidLimit) : null;
        Restart(seed);
    }

    /// <summary>Whether eight seats are drawn at a time.</summary>
    public bool UsesLanes => loop is not null;

    /// <summary>How many lots the last draw took, those of void drawings included.</summary>
    public long Lots { get; private set; }

    /// <summary>How often something was void in the last draw: two seats that review each other, or a whole component.</summary>
    public long Voids { get; private set; }

    /// <summary>What the last completed draw gave for a seat.</summary>
    /// <param name="seat">The seat's number in the plan.</param>
    public SeatLots this[int seat]
    {
        get
        {
            if (plain is not null)
                return plain.Drawn[seat];

            int kinds = plan.Tables.UniformSeats;
            (int state, int kind) = Math.DivRem(seat, kinds);
            int at = (kind * lanes!.Width) + lanes.PositionOf[state];
            uint additional = drawing!.Added.Items[at];
            return new SeatLots(lanes.StateAt[drawing.Drawn.Items[at] & 0xFFFF], additional == uint.MaxValue ? -1 : lanes.StateAt[additional]);
        }
    }

    /// <summary>Starts the stream of this number: the draws that follow are those of a new instance with it.</summary>
    public void Restart(ulong seed)
    {
        words.Restart(seed);
        stream = new SimulationStream(seed);
    }

    /// <summary>Draws all seats. False when it gave up at the void limit.</summary>
    public bool TryDraw()
    {
        if (plain is not null)
        {
            bool stands = plain.TryDraw(ref stream);
            (Lots, Voids) = (plain.Lots, plain.Voids);
            return stands;
        }

        bool drawn = loop!.TryDraw(voidLimit);
        (Lots, Voids) = (drawing!.Lots, drawing.Voids);
        return drawn;
    }

    /// <summary>By State, its position, all below the number of States; only where eight seats are drawn at a time.</summary>
    internal ReadOnlySpan<int> Positions => lanes!.PositionOf;

    /// <summary>How many slots there are, a seat's and those that stand for none; only where eight seats are drawn at a time.</summary>
    internal int Slots => plan.Tables.UniformSeats * lanes!.Width;

    /// <summary>The seat's slot; only where eight seats are drawn at a time.</summary>
    internal int SlotOf(int seat)
    {
        (int state, int kind) = Math.DivRem(seat, plan.Tables.UniformSeats);
        return (kind * lanes!.Width) + lanes.PositionOf[state];
    }

    /// <summary>Copies what the last completed draw gave as the lanes hold it, by slot the State's position; only where eight seats are drawn at a time.</summary>
    /// <param name="principals">Takes the principals. A slot without a seat holds a position of no State.</param>
    /// <param name="additionals">Takes the additional States.</param>
    /// <param name="none">Where there is no additional State: this number and the fifteen after it in turn, by slot.</param>
    internal void CopyTo(Span<int> principals, Span<int> additionals, int none)
    {
        unchecked
        {
            int slots = Slots;
            Debug.Assert(none % 16 == 0 && slots % Vector256<int>.Count == 0);
            var intoPrincipals = MemoryMarshal.Cast<int, Vector256<int>>(principals[..slots]);
            var intoAdditionals = MemoryMarshal.Cast<int, Vector256<int>>(additionals[..slots]);
            var drawn = MemoryMarshal.Cast<uint, Vector256<int>>(drawing!.Drawn.Items[..slots]);
            var added = MemoryMarshal.Cast<uint, Vector256<int>>(drawing.Added.Items[..slots]);
            var nones = Vector256.Create(none) + Vector256<int>.Indices;
            for (int i = 0; i < drawn.Length; i++)
            {
                intoPrincipals[i] = drawn[i] & Vector256.Create(0xFFFF);
                intoAdditionals[i] = Vector256.ConditionalSelect(Vector256.Equals(added[i], Vector256<int>.AllBitsSet), nones, added[i]);
                nones ^= Vector256.Create(Vector256<int>.Count); // eight more and eight less by turns
            }
        }
    }

    /// <summary>Copies what the last completed draw gave, by seat.</summary>
    /// <param name="drawn">Where to; at least as long as the plan has seats.</param>
    public void CopyTo(Span<SeatLots> drawn)
    {
        if (plain is not null)
        {
            plain.Drawn.CopyTo(drawn);
            return;
        }

        int[] states = lanes!.StateOrNobody;
        uint padding = (uint)states.Length - 1;
        int kinds = plan.Tables.UniformSeats;
        for (int kind = 0; kind < kinds; kind++)
        {
            var principals = drawing!.Drawn.Items.Slice(kind * lanes.Width, lanes.Width);
            var additionals = drawing.Added.Items.Slice(kind * lanes.Width, lanes.Width);
            int seat = kind;
            foreach (int position in lanes.PositionOf)
            {
                // Whether there is an additional State falls at random: looked up, not branched on.
                drawn[seat] = new SeatLots(states[principals[position] & 0xFFFF], states[Math.Min(additionals[position], padding)]);
                seat += kinds;
            }
        }
    }
}
