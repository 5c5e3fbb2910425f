using System.Diagnostics;
using System.Text.Json;
using LotDrawing.Fairness;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>lots audit --blocks A..B --tally FILE</c>: counts a share of an audit and saves it.</summary>
/// <remarks>It is saved every few seconds, as a whole each time: a process that is killed leaves the tally of the blocks from the first on
/// that were counted by then.</remarks>
internal sealed class TallyShare(AuditTally tally, BlockRange blocks, string path, ClusterSession? cluster)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private readonly AuditTally tally = tally;

    private bool saved;

    /// <summary>Counts until all is counted or it is interrupted; the exit code.</summary>
    internal int Run(Desk desk, bool json)
    {
        desk.Interrupt.LetConclude();
        using (var bar = new ProgressBar("draws"))
        {
            if (cluster is null)
                CountHere(bar, desk.Interrupted);
            else
                CountOn(cluster, bar, desk.Interrupted);
        }

        Tell(desk, json);
        bool isWhole = tally.Tally.Draws == (blocks.End - blocks.First) * AuditOptions.DrawsInBlock;
        long next = blocks.First + (tally.Tally.Draws / AuditOptions.DrawsInBlock);
        if (!isWhole)
        {
            Desk.Note(cluster is null
                ? $"stopped before block {next}: --blocks {next}..{blocks.End} with another tally counts the rest"
                : $"stopped with blocks {(tally.Blocks.Length > 0 ? tally.Blocks : "none")} of {blocks.First}..{blocks.End} counted: --blocks with other tallies counts the rest");
        }

        return isWhole ? ExitCode.Done : ExitCode.Interrupted;
    }

    private void CountHere(ProgressBar bar, CancellationToken interrupted)
    {
        long next = blocks.First;
        for (long step = 1; next < blocks.End && !interrupted.IsCancellationRequested;)
        {
            long started = Stopwatch.GetTimestamp();
            long end = Math.Min(next + step, blocks.End);
            if (tally.Count(next, end, new Part(bar, next - blocks.First, blocks.End - blocks.First), interrupted) == CountingEnd.GaveUp)
                throw new BadInputException($"the {tally.Procedure} gave up in one of the blocks {next}..{end}: nearly every drawing is void{(next > blocks.First ? $"; {path} has those before" : "")}");
            next = blocks.First + (tally.Tally.Draws / AuditOptions.DrawsInBlock);
            Save();
            step = Stopwatch.GetElapsedTime(started) < Often / 2 ? 2 * step : step;
        }
    }

    /// <summary>Whatever ends it, what was counted is saved.</summary>
    private void CountOn(ClusterSession silos, ProgressBar bar, CancellationToken interrupted)
    {
        try
        {
            if (silos.Count(tally, blocks.First, blocks.End, new Saving(this, bar), interrupted) == CountingEnd.GaveUp)
                throw new BadInputException($"the {tally.Procedure} gave up in one of the blocks {blocks.First}..{blocks.End}: nearly every drawing is void");
        }
        finally
        {
            if (tally.Tally.Draws > 0)
                Save();
        }
    }

    private void Save()
    {
        using var content = new MemoryStream();
        tally.Save(content);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (saved)
            AtomicFile.Replace(path, bytes);
        else if (tally.Tally.Draws > 0)
            AtomicFile.WriteNew(path, bytes);
        saved |= tally.Tally.Draws > 0;
    }

    private void Tell(Desk desk, bool json)
    {
        if (!json)
        {
            desk.Out.Text.WriteLine(saved
                ? $"Counted {Tables.Counted(tally.Tally.Draws, "draw")}, blocks {tally.Blocks}, beside {Tables.Counted(tally.Reference.Draws, "reference draw")}: {OneLine.Shown(path)}"
                : "Counted nothing.");
            return;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", 1);
            writer.WriteString("tally", path);
            writer.WriteString("blocks", tally.Blocks);
            writer.WriteNumber("draws", tally.Tally.Draws);
            writer.WriteNumber("referenceDraws", tally.Reference.Draws);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        desk.Out.Bytes.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>The progress of a few blocks as a part of all.</summary>
    private sealed class Part(ProgressBar bar, long before, long all) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) =>
            bar.Report(new AuditProgress((before * AuditOptions.DrawsInBlock) + value.Done, all * AuditOptions.DrawsInBlock));
    }

    /// <summary>Shows the progress, and saves now and then what was added by then.</summary>
    private sealed class Saving(TallyShare share, ProgressBar bar) : IProgress<AuditProgress>
    {
        private long savedAt = Stopwatch.GetTimestamp();
        private long draws;

        public void Report(AuditProgress value)
        {
            bar.Report(value);
            if (share.tally.Tally.Draws == draws || Stopwatch.GetElapsedTime(savedAt) < Often)
                return;
            share.Save();
            (savedAt, draws) = (Stopwatch.GetTimestamp(), share.tally.Tally.Draws);
        }
    }
}
