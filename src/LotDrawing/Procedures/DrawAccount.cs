using System.Globalization;

namespace LotDrawing.Procedures;

/// <summary>How a drawing came about: by which procedure, so under which law, and what it took.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract record DrawAccount
{
    private protected DrawAccount()
    {
    }

    /// <summary>The procedure.</summary>
    public abstract DrawProcedure Procedure { get; }

    /// <summary>The procedure's name and the law that it gives, for people.</summary>
    public string ProcedureAndLaw => Name(Procedure);

    /// <summary>How far the procedure came when it gave up, for people.</summary>
    internal abstract string GaveUp { get; }

    /// <summary>A procedure's name and the law that it gives, for people.</summary>
    public static string Name(DrawProcedure procedure) => procedure switch
    {
        DrawProcedure.Loads => "loads procedure (the law exactly, under load bounds)",
        DrawProcedure.Chain => "chain procedure (the law in the limit)",
        DrawProcedure.Sequential => "sequential procedure (a law of its own)",
        _ => "exact procedure (the law exactly)",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>By the exact procedure.</summary>
    public sealed record Exact : DrawAccount
    {
        /// <summary>Creates it from its parts.</summary>
        public Exact(long lots, long voids) =>
            (Lots, Voids) = (lots, voids);

        /// <summary>How many lots it took, void drawings included, the groups' lots left out.</summary>
        public long Lots { get; init; }

        /// <summary>How many drawings were void.</summary>
        public long Voids { get; init; }

        /// <inheritdoc/>
        public override DrawProcedure Procedure => DrawProcedure.Exact;

        internal override string GaveUp => Text($"the exact procedure gave up after {Voids:N0} void drawings");

        /// <summary>What it took, in a line.</summary>
        public override string ToString() => Text($"{ProcedureAndLaw}: {Lots:N0} lots, {Voids:N0} void drawings");
    }

    /// <summary>By the loads procedure.</summary>
    public sealed record Loads : DrawAccount
    {
        /// <summary>Creates it from its parts.</summary>
        public Loads(long rounds, long words) =>
            (Rounds, Words) = (rounds, words);

        /// <summary>How many rounds it took, the last among them; all others were void.</summary>
        public long Rounds { get; init; }

        /// <summary>How many words of the stream it took.</summary>
        public long Words { get; init; }

        /// <inheritdoc/>
        public override DrawProcedure Procedure => DrawProcedure.Loads;

        internal override string GaveUp => Text($"the loads procedure gave up after {Rounds:N0} rounds");

        /// <summary>What it took, in a line.</summary>
        public override string ToString() => Text($"{ProcedureAndLaw}: {Rounds:N0} rounds, {Words:N0} words");
    }

    /// <summary>By the chain procedure. docs/chain.md says what the figures mean.</summary>
    public sealed record Chain : DrawAccount
    {
        internal Chain(ChainLength length, ChainFigures figures) => (Length, Figures) = (length, figures);

        /// <summary>How long the chain runs for this plan, and what that was measured on.</summary>
        public ChainLength Length { get; }

        /// <summary>How it came to its first valid drawing.</summary>
        public ChainStart Start => Figures.Start;

        /// <summary>After how many sweeps it had its first valid drawing.</summary>
        public long StartSweeps => Figures.StartSweeps;

        /// <summary>How many sweeps ended in a valid drawing after that: the chain's length.</summary>
        public long Sweeps => Figures.Sweeps;

        /// <summary>How many sweeps that took, those that ended with a breach included.</summary>
        public long SweepsRun => Figures.SweepsRun;

        /// <summary>How many redraws and swaps were tried, from the first lot on.</summary>
        public long Steps => Figures.Steps;

        /// <summary>How many of them were accepted.</summary>
        public long Accepted => Figures.Accepted;

        /// <summary>How many lots were drawn, from the first on.</summary>
        public long Lots => Figures.Lots;

        internal ChainFigures Figures { get; }

        /// <inheritdoc/>
        public override DrawProcedure Procedure => DrawProcedure.Chain;

        internal override string GaveUp => this switch
        {
            { Length.Mixes: false, Length.PilotSweeps: > 0 } => Text($"the chain procedure gave up: two chains did not come to agree within {Length.PilotSweeps:N0} sweeps"),
            { Figures.SweepsRun: > 0 } => Text($"the chain procedure gave up: only {Figures.Sweeps:N0} of {Figures.SweepsRun:N0} sweeps ended in a valid drawing"),
            _ => Text($"the chain procedure gave up: its sweeps found no valid drawing to start from"),
        };

        /// <summary>What it took, in a line.</summary>
        public override string ToString()
        {
            string start = Figures.Start switch
            {
                ChainStart.Lots => "started from the first lots",
                ChainStart.Solver => "started from a drawing that the solver gave",
                _ => Text($"started from lots repaired in {Figures.StartSweeps:N0} sweeps"),
            };
            string length = Length.IsMeasured
                ? Text($"(the greater of {ChainLength.LagMargin} x {Length.Lag}, after which a chain has all but forgotten, and {ChainLength.StayMargin} x {Length.SlowestStay}, which the slowest seat keeps its State)")
                : "(as asked)";
            string still = Length.StillSeats == 0 ? "" : Text($"; {Length.StillSeats:N0} seats never changed when the length was measured: the rules force them, or the chain is stuck there");
            return Text($"{ProcedureAndLaw}: {start}; then {Figures.Sweeps:N0} valid sweeps {length}; {Figures.Steps:N0} moves, {Figures.Accepted:N0} of them accepted, {Figures.Lots:N0} lots{still}");
        }
    }

    /// <summary>How a chain came to its first valid drawing.</summary>
    public enum ChainStart
    {
        /// <summary>There was none.</summary>
        None,

        /// <summary>The lots of every seat gave it at once.</summary>
        Lots,

        /// <summary>The lots were repaired by sweeps, from the same stream.</summary>
        Repair,

        /// <summary>The solver gave one, as repair found none.</summary>
        Solver,
    }
}
