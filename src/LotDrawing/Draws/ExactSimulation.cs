using LotDrawing.Draws.Simulation;
using LotDrawing.Lots;
using LotDrawing.Pots;

namespace LotDrawing.Draws;

/// <summary>Draws by the exact procedure again and again, for simulation: the same law as <see cref="ExactProcedure"/>, from
/// the words of a <see cref="SimulationStream"/> in whatever order is fastest.</summary>
/// <remarks>Not for a drawing that counts: algorithm v1 fixes the order of the words, this does not. Where the plan or the
/// machine does not allow eight seats at a time, it draws by <see cref="ExactProcedure"/> itself; a test holds that both
/// ways give the same law. Holds the result of its last draw; one instance a thread. After the constructor, nothing is allocated.</remarks>
public sealed class ExactSimulation
{
    private readonly DrawPlan plan;
    private readonly long voidLimit;
    private readonly SimulationWords words = new();
    private readonly LaneTables? lanes;
    private readonly LaneLoop? loop;
    private readonly int[] seatsBefore;
    private readonly ExactProcedure? plain;
    private SimulationStream stream;

    /// <summary>Prepares to draw a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="seed">The number that the stream starts from.</param>
    /// <param name="voidLimit">After how many voids a draw gives up, at least 0.</param>
    /// <param name="useLanes">Whether to draw eight seats at a time where plan and machine allow it; false draws one by one.</param>
    public ExactSimulation(DrawPlan plan, ulong seed, long voidLimit = ExactProcedure.DefaultVoidLimit, bool useLanes = true)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(voidLimit);
        this.plan = plan;
        this.voidLimit = voidLimit;
        lanes = useLanes && LaneLoop.IsSupported && plan.NoMutual && !plan.Load.Bind ? LaneTables.Of(plan) : null;
        loop = lanes is null ? null : new LaneLoop(lanes, words);
        plain = lanes is null ? new ExactProcedure(plan, voidLimit) : null;
        seatsBefore = lanes is null ? [] : SeatsBefore(lanes);
        Restart(seed);
    }

    /// <summary>Whether eight seats are drawn at a time.</summary>
    public bool UsesLanes => loop is not null;

    /// <summary>How many lots the last draw took, those of void drawings included.</summary>
    public long Lots { get; private set; }

    /// <summary>How many drawings of the last draw were void.</summary>
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
            uint drawn = loop!.Drawn[(kind * lanes!.Width) + lanes.PlaceOf[state]];
            int additional = (int)(drawn >> 16);
            return new SeatLots(lanes.StateAt[drawn & 0xFFFF], additional == LaneTables.MaxPlaces ? -1 : lanes.StateAt[additional]);
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

        int taken = 0;
        Voids = 0;
        foreach (var run in lanes!.Runs)
        {
            bool stands;
            do
            {
                stands = loop!.TryDraw(run, ref taken, out int reached);
                taken += seatsBefore[reached] - seatsBefore[run.From];
                Voids += stands ? 0 : 1;
            }
            while (!stands && Voids <= voidLimit);

            if (!stands)
            {
                Lots = taken;
                return false;
            }
        }

        Lots = taken;
        return true;
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

        for (int seat = 0; seat < plan.SeatCount; seat++)
            drawn[seat] = this[seat];
    }

    /// <summary>By seat of the lanes, how many before it stand for a State.</summary>
    private static int[] SeatsBefore(LaneTables lanes)
    {
        int[] before = new int[lanes.Counts.Length + 1];
        for (int at = 0; at < lanes.Counts.Length; at++)
            before[at + 1] = before[at] + (lanes.StateAt[at % lanes.Width] < 0 ? 0 : 1);
        return before;
    }
}
