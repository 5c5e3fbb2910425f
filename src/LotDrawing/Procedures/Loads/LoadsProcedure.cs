using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Procedures.Loads;

/// <summary>The loads procedure: draws all reviewing States of a roster exactly by the law under load bounds that bind, for
/// mechanisms without additional States (<see cref="Covers"/>).</summary>
/// <remarks>
/// Algorithm loads v1, which docs/loads.md specifies and proves. Holds the result and the figures of its last draw; one
/// instance a thread, any number of them on the same tables. After the constructor nothing is allocated, but where two words
/// tie with a threshold, once in 2⁶⁴.
/// For one thread at a time.
/// </remarks>
public sealed partial class LoadsProcedure : ISeatProcedure
{
    /// <summary>How many rounds pass between two looks at the cancellation, and two words of progress.</summary>
    private const long RoundsBetween = 1024;

    /// <summary>The greatest product of a State's maximum load and the number of States in a record and on the command line:
    /// the tables grow with both.</summary>
    public const int MostLoadsTogether = LoadsKind.MostLoadsTogether;

    private readonly LoadsTables tables;
    private readonly Options options;
    private readonly LoadsRound? round;

    /// <summary>Prepares to draw a plan, any number of times.</summary>
    /// <param name="tables">The plan's tables.</param>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    public LoadsProcedure(LoadsTables tables, Options? options = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        this.tables = tables;
        this.options = options ?? new Options();
        ArgumentOutOfRangeException.ThrowIfLessThan(this.options.RoundLimit, 1, nameof(options));
        round = tables.Refusal is null ? new LoadsRound(tables, this.options.ShufflesForcedCounts) : null;
    }

    /// <summary>Whether a mechanism is of the kind that it draws, and small enough with so many States for a record and the command
    /// line. Where it is, the loads procedure is the default, so that a seed gives one drawing.</summary>
    public static bool Covers(Mechanism mechanism, int states) => LoadsKind.Covers(mechanism, states);

    /// <summary>Everything that makes the mechanism one of another kind, a line each; empty when it is of the kind.</summary>
    public static ImmutableArray<string> Objections(Mechanism mechanism) => LoadsKind.Objections(mechanism);

    /// <summary>Why nothing can be drawn; null when it can.</summary>
    public LoadsTables.NotDrawn? Refusal => tables.Refusal;

    /// <summary>What the last completed draw gave, by seat.</summary>
    public ReadOnlySpan<SeatLots> Drawn => round is null ? [] : round.Drawn;

    /// <summary>How many rounds the last draw took.</summary>
    public long Rounds { get; private set; }

    /// <summary>How many words the last draw took.</summary>
    public long Words { get; private set; }

    /// <inheritdoc/>
    public long Lots => Words;

    /// <inheritdoc/>
    public long Voids { get; private set; }

    /// <inheritdoc/>
    public DrawAccount Account => new DrawAccount.Loads(Rounds, Words);

    /// <inheritdoc/>
    public string Reason => Refusal?.Reason ?? "";

    /// <summary>Draws all seats; <see cref="Drawn"/> holds a drawing only when the end is <see cref="DrawEnd.Drawn"/>.</summary>
    /// <param name="lots">Where the lots come from; the stream runs on, also from one draw to the next.</param>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource
    {
        (Rounds, Words, Voids) = (0, 0, 0);
        if (Refusal is { } refusal)
            return refusal.NoValidDrawing ? DrawEnd.Infeasible : DrawEnd.NotServed;
        var counted = new CountedLots<TLots> { Source = lots };
        try
        {
            return Draw(ref counted);
        }
        finally
        {
            lots = counted.Source;
            Words = counted.Words;
        }
    }

    private DrawEnd Draw<TLots>(ref CountedLots<TLots> lots)
        where TLots : struct, ILotSource
    {
        while (Rounds < options.RoundLimit)
        {
            if (Rounds % RoundsBetween == 0)
            {
                options.Cancellation.ThrowIfCancellationRequested();
                options.Progress?.Report(Rounds);
            }

            Rounds++;
            if (round!.TryDraw(ref lots))
                return DrawEnd.Drawn;
            Voids++;
        }

        return DrawEnd.GaveUp;
    }
}
