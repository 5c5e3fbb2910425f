using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>The sequential procedure: a seat by lot, then a State uniformly among those that still leave the drawing
/// completable. For a hall that wants to see one lot after another; its law is its own (docs/sequential.md).</summary>
/// <remarks>Whether the drawing stays completable is answered exactly or not at all, so that the draw follows from its lots alone,
/// whoever answers. Holds the result of its last draw.
/// For one thread at a time.</remarks>
/// <example>
/// <code>
/// var procedure = new SequentialProcedure(DrawPlan.Compile(roster, mechanism).Plan, new CompletabilitySolver());
/// LotStream lots = LotStream.Open(seed, "reviewers/2");
/// if (procedure.Draw(ref lots) == DrawEnd.Drawn)
///     Show(procedure.Steps);
/// </code>
/// </example>
public sealed class SequentialProcedure : ISeatProcedure
{
    private readonly PartialDrawing held;
    private readonly CandidateStates candidates;
    private readonly List<SequentialAccount.Step> steps = [];

    /// <summary>Prepares to draw a plan, any number of times: finds out whether a valid drawing exists.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="solver">Who is asked where matching and flow do not decide, or null.</param>
    public SequentialProcedure(DrawPlan plan, ICompletability? solver = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        held = new PartialDrawing(plan);
        candidates = new CandidateStates(plan, held, solver);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<SeatLots> Drawn => held.Drawn;

    /// <summary>The last draw, seat after seat in the order in which they were drawn.</summary>
    public ImmutableArray<SequentialAccount.Step> Steps => [.. steps];

    /// <inheritdoc/>
    public long Lots { get; private set; }

    /// <inheritdoc/>
    public DrawAccount Account => new SequentialAccount
    {
        Steps = Steps,
        Lots = Lots,
        Questions = candidates.Questions,
        Repaired = candidates.Repaired,
        ByFlow = candidates.ByFlow,
        BySolver = candidates.BySolver,
    };

    /// <summary>Why there is no drawing, in words; empty where there is one.</summary>
    public string Reason => candidates.Reason;

    /// <summary>Draws all seats. <see cref="Drawn"/> holds a drawing only when the end is <see cref="DrawEnd.Drawn"/>; else it is
    /// <see cref="DrawEnd.Infeasible"/>, or <see cref="DrawEnd.NotDecided"/> where neither the procedure nor the solver had an answer.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    public DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        steps.Clear();
        Lots = 0;
        held.Clear();
        if (candidates.Begin() is var end and not DrawEnd.Drawn)
            return end;
        while (held.OpenCount > 0)
        {
            int open = held.OpenCount;
            int seat = held.OpenSeats[(int)lots.Below((uint)open)];
            Lots++;
            var (principalLot, additionalLot) = (LotId.PrincipalOf(seat), LotId.AdditionalOf(seat));
            SequentialAccount.Lot? principal = null;
            if (!held.IsHeld(principalLot) && (principal = DrawLot(principalLot, candidates.Pots.Principal(seat), ref lots)) is null)
                return DrawEnd.NotDecided;
            SequentialAccount.Lot? additional = null;
            LotPot pot = candidates.Pots.Additional(seat, held.Drawn[seat].Principal);
            if (pot.Count > 0 && (additional = DrawLot(additionalLot, pot, ref lots)) is null)
                return DrawEnd.NotDecided;
            if (pot.Count == 0)
                held.Hold(additionalLot, -1);
            held.Close(seat);
            steps.Add(new SequentialAccount.Step { Seat = seat, OpenSeats = open, Principal = principal, Additional = additional });
        }

        return DrawEnd.Drawn;
    }

    /// <summary>Draws one lot; null when it was not decided whom it can be drawn from.</summary>
    private SequentialAccount.Lot? DrawLot<TLots>(LotId lot, LotPot pot, ref TLots lots)
        where TLots : struct, ILotSource
    {
        if (!candidates.TrySort(lot, pot))
            return null;
        var open = candidates.Open;
        int drawn = candidates.Take(lot, (int)lots.Below((uint)open.Length));
        Lots++;
        held.Hold(lot, drawn);
        return new SequentialAccount.Lot { Pot = open, Barred = candidates.Barred, LeftOut = candidates.LeftOut, Drawn = drawn };
    }
}
