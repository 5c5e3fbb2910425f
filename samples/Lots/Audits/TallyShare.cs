using System.Diagnostics;
using System.Text.Json;
using LotDrawing.Fairness;
using Lots.Output;
using Lots.Records;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>lots audit --blocks A..B --tally FILE</c>: counts a share of an audit and saves it.</summary>
/// <remarks>It is saved every few seconds, as a whole each time: a process that is killed leaves the tally of the blocks from the first on
/// that were counted by then, and nothing else.</remarks>
internal sealed class TallyShare(AuditTally tally, BlockRange blocks, string path)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private bool saved;

    /// <summary>Counts until all is counted or it is interrupted; the exit code.</summary>
    internal int Run(Desk desk, bool json)
    {
        desk.Interrupt.LetConclude();
        long next = blocks.First;
        using (var bar = new ProgressBar("draws"))
        {
            for (long step = 1; next < blocks.End && !desk.Interrupted.IsCancellationRequested;)
            {
                long started = Stopwatch.GetTimestamp();
                long end = Math.Min(next + step, blocks.End);
                if (tally.Count(next, end, new Part(bar, next - blocks.First, blocks.End - blocks.First), desk.Interrupted) == CountingEnd.GaveUp)
                    throw new BadInputException($"the {tally.Judge().Procedure} gave up in one of the blocks {next}..{end}: nearly every drawing is void{(next > blocks.First ? $"; {path} has those before" : "")}");
                next = blocks.First + (tally.Tally.Draws / AuditOptions.DrawsInBlock);
                Save();
                step = Stopwatch.GetElapsedTime(started) < Often / 2 ? 2 * step : step;
            }
        }

        Tell(desk, json);
        if (next < blocks.End)
            Desk.Note($"stopped before block {next}: --blocks {next}..{blocks.End} with another tally counts the rest");
        return next < blocks.End ? ExitCode.Interrupted : ExitCode.Done;
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
}
