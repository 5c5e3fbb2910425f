using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>The sequential procedure: a seat by lot, then a State uniformly among those that still leave the drawing
/// completable. For a hall that wants to see one lot after another; its law is its own (DESIGN section 4).</summary>
/// <remarks>docs/sequential.md specifies it. Whether the drawing stays completable is answered exactly or not at
/// all, so that the draw follows from its lots alone, whoever answers. Holds the result of its last draw; one instance a
/// thread.</remarks>
public sealed class SequentialProcedure : ISeatProcedure
{
    private readonly HeldLots held;
    private readonly LotQuestions questions;
    private readonly FirstCompletion.Result first;
    private readonly List<SequentialStep> steps = [];
    private long lotsDrawn;

    /// <summary>Prepares to draw a plan, any number of times: finds out whether a valid drawing exists.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="solver">Who is asked where matching and flow do not decide, or null.</param>
    public SequentialProcedure(DrawPlan plan, ICompletability? solver = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        held = new HeldLots(plan);
        questions = new LotQuestions(plan, held, solver);
        first = FirstCompletion.Find(plan, questions.FlowDecides, solver);
    }

    /// <summary>What the last completed draw gave, by seat.</summary>
    public ReadOnlySpan<SeatLots> Drawn => held.Drawn;

    /// <summary>The last draw, seat after seat in the order in which they were drawn.</summary>
    public IReadOnlyList<SequentialStep> Steps => steps;

    /// <inheritdoc/>
    public long Lots => lotsDrawn;

    /// <inheritdoc/>
    public DrawAccount Account => new SequentialAccount
    {
        Steps = [.. steps],
        Lots = lotsDrawn,
        Questions = questions.Questions,
        Repaired = questions.Mended,
        ByFlow = questions.ByFlow,
        BySolver = questions.BySolver,
    };

    /// <summary>Why there is no drawing, in words; empty where there is one.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Draws all seats. <see cref="Drawn"/> holds a drawing only when the end is <see cref="DrawEnd.Drawn"/>; else it is
    /// <see cref="DrawEnd.Infeasible"/>, or <see cref="DrawEnd.NotDecided"/> where neither the procedure nor the solver had an answer.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    public DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        steps.Clear();
        lotsDrawn = 0;
        Reason = first.Reason;
        if (first.End != DrawEnd.Drawn)
            return first.End;
        held.Clear();
        questions.Begin(first.Drawing.AsSpan());
        while (held.OpenCount > 0)
        {
            int open = held.OpenCount;
            int seat = held.OpenSeats[(int)lots.Below((uint)open)];
            lotsDrawn++;
            SequentialLot? principal = null;
            if (!held.IsHeld(2 * seat) && (principal = DrawLot(2 * seat, questions.Pots.Principal(seat), ref lots)) is null)
                return NotDecided();
            SequentialLot? additional = null;
            LotPots.Pot pot = questions.Pots.Additional(seat, held.Drawn[seat].Principal);
            if (pot.Count > 0 && (additional = DrawLot((2 * seat) + 1, pot, ref lots)) is null)
                return NotDecided();
            if (pot.Count == 0)
                held.Hold((2 * seat) + 1, -1);
            held.Close(seat);
            steps.Add(new SequentialStep { Seat = seat, OpenSeats = open, Principal = principal, Additional = additional });
        }

        return DrawEnd.Drawn;
    }

    private SequentialLot? DrawLot<TLots>(int lot, LotPots.Pot pot, ref TLots lots)
        where TLots : struct, ILotSource
    {
        if (!questions.TryAsk(lot, pot))
            return null;
        var states = questions.OpenStates();
        int drawn = questions.Take(lot, (int)lots.Below((uint)states.Length));
        lotsDrawn++;
        held.Hold(lot, drawn);
        return new SequentialLot { Pot = states, Barred = [.. questions.Barred], LeftOut = [.. questions.LeftOut], Drawn = drawn };
    }

    private DrawEnd NotDecided()
    {
        Reason = questions.Reason;
        return DrawEnd.NotDecided;
    }
}
