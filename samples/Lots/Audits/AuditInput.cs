using System.Diagnostics;
using LotDrawing;
using LotDrawing.Fairness;
using Lots.Inputs;
using Lots.Output;
using Lots.Shell;

namespace Lots.Audits;

/// <summary>What is audited, and how: from the options to the library's audit.</summary>
internal sealed class AuditInput
{
    /// <summary>Up to so many pairs of a seat and a State the exact law is worth trying without being asked for.</summary>
    private const int MostPairs = 256;

    private static readonly LawLimits Unasked = new() { Bytes = 256L << 20, Steps = 20_000_000 };

    private readonly AuditSubject subject;
    private readonly IAuditedDraw draw;
    private readonly IAuditedDraw seatsOnly;
    private AuditOptions options;

    /// <exception cref="LotDrawing.RefusedException">A seat has an empty pot.</exception>
    internal AuditInput(Subject input, Func<AuditSubject, IAuditedDraw> procedure, Func<AuditSubject, IAuditedDraw?> reference, long draws, AuditTests? tests, string? seed, int? threads)
    {
        subject = Of(input, withGroups: true);
        draw = procedure(subject);
        seatsOnly = procedure(Of(input, withGroups: false));
        options = new AuditOptions
        {
            Draws = draws,
            Reference = reference(subject),
            Tests = tests,
            Seed = seed ?? AuditOptions.DefaultSeed,
            Threads = threads ?? Environment.ProcessorCount,
            FileOrder = input is Subject.States states ? states.Input.FileOrder : [],
        };
    }

    private static AuditSubject Of(Subject input, bool withGroups) => input switch
    {
        Subject.Seats seats => AuditSubject.Of(seats.Plan),
        Subject.States { Input: var states } => AuditSubject.Of(states.Roster, states.Mechanism, withGroups ? states.Sizes : []),
        Subject.Repetition again => AuditSubject.Of(again.Record.Roster, again.Record.Mechanism, again.Record.InForce!, again.DrawnAgain),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, null),
    };

    /// <summary>Tells everything for which the audit cannot start, before the first draw.</summary>
    internal void Refuse(Faults faults)
    {
        bool named = options.Tests?.HasFlag(AuditTests.Exact) == true;
        if (named || IsWorthTrying())
        {
            switch (DrawLaw.Of(subject.Plan, LawProcedure.Exact, named ? null : Unasked))
            {
                case LawAnswer.Known known:
                    options = options with { Exact = ExactProbabilities.Of(subject, known.Law) };
                    break;
                case LawAnswer.NoValidDrawing none:
                    faults.Add(none.ToString());
                    return;
                case LawAnswer.TooLarge tooLarge when named:
                    faults.Add("--tests", $"exact, and {tooLarge}", "a smaller draw, or other tests than exact");
                    return;
                default:
                    break;
            }
        }

        foreach (string fault in options.Validate(subject))
            faults.Add($"--{fault}");
    }

    /// <summary>Of seats drawn again few are connected, so that their law is nearly always quickly had.</summary>
    private bool IsWorthTrying() => !subject.SeatsDrawnAgain.IsEmpty
        || Enumerable.Range(0, subject.Plan.SeatCount).Sum(seat => (long)subject.Plan.Pot(seat).Length) <= MostPairs;

    /// <summary>A tally of this audit with no blocks.</summary>
    internal AuditTally NewTally() => new(subject, draw, options);

    /// <summary>A tally of this audit from a file, or why it is none.</summary>
    internal Parsed<AuditTally> LoadTally(Stream file) => AuditTally.Load(file, subject, draw, options);

    /// <summary>Makes the audit, with a progress bar on a terminal. Interrupted, it is of what was counted so far.</summary>
    /// <param name="desk">Where it is told to stop.</param>
    /// <param name="cluster">Who counts, or null for this process.</param>
    /// <param name="timing">How long it took.</param>
    internal AuditResult Run(Desk desk, ClusterSession? cluster, out AuditTiming timing)
    {
        desk.Interrupt.LetConclude();
        long start = Stopwatch.GetTimestamp();
        AuditResult result;
        using (var bar = new ProgressBar("draws"))
            result = cluster is null ? Audit.Run(subject, draw, options, bar, desk.Interrupted) : cluster.Run(subject, draw, options, bar, desk.Interrupted);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        // Afterwards, when the code that draws has long been compiled for speed.
        timing = new AuditTiming(seconds, cluster is null ? FloorRatio.Measure(seatsOnly, desk.Interrupted) : null);
        return result;
    }
}
