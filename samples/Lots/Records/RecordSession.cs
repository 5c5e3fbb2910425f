using System.Globalization;
using LotDrawing;
using LotDrawing.Drand;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>A record's file while a command works on it: read, held against others where it will be extended, and written so that
/// it is there as a whole or not at all.</summary>
internal sealed class RecordSession : IDisposable
{
    /// <summary>The largest record that any reader takes.</summary>
    internal const int MostBytes = 64 << 20;

    private readonly FileLock? held;
    private readonly string file;

    private RecordSession(string path, string file, FileLock? held, Record record) => (Path, this.file, this.held, Record) = (path, file, held, record);

    /// <summary>The name that the user gave.</summary>
    internal string Path { get; }

    /// <summary>The record as it was read.</summary>
    internal Record Record { get; }

    /// <summary>Reads a record without holding it.</summary>
    internal static Record Read(string path, Desk desk)
    {
        using RecordSession session = Open(path, null, desk);
        return session.Record;
    }

    /// <summary>Opens a record that will be extended: no other program can until this is disposed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="holder">Which command holds it; null to read alone.</param>
    /// <param name="desk">Hears an interruption.</param>
    /// <exception cref="BadInputException">It is no record, one that does not hold, one that may not be written, or another holds it.</exception>
    internal static RecordSession Open(string path, string? holder, Desk desk)
    {
        var faults = new Faults();
        string file = path;
        FileLock? held = null;
        try
        {
            if (holder is not null && File.Exists(path))
            {
                file = AtomicFile.Resolved(path);
                AtomicFile.RefuseProtected(path, file, faults);
                faults.ThrowIfAny();
                held = FileLock.Take(file, holder);
                AtomicFile.RemoveLeftovers(file);
            }

            Parsed<Record>? read = InputFile.Read(path, stream => Record.Load(stream, desk.Interrupted), faults);
            if (read is not null)
                FileKinds.Refuse(path, FileKinds.Record, read.Faults, faults);
            faults.ThrowIfAny();
            return new RecordSession(path, file, held, read!.Value);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Writes the extended record in the place of this one, after the second program has found that it holds.</summary>
    internal void Extend(Record after, Desk desk)
    {
        AtomicFile.Replace(file, Verified(after, desk.Interrupted));
        desk.Out.Text.WriteLine(EntryLine(after));
    }

    /// <summary>Writes a record into a new file, held meanwhile so that what a killed program left beside it can be cleared.</summary>
    internal static void Create(string path, string holder, Record record, Desk desk)
    {
        byte[] bytes = Verified(record, desk.Interrupted);
        string file = System.IO.Path.GetFullPath(path);
        using FileLock held = FileLock.Take(file, holder);
        AtomicFile.RemoveLeftovers(file);
        AtomicFile.WriteNew(file, bytes);
        desk.Out.Text.WriteLine(EntryLine(record));
    }

    public void Dispose() => held?.Dispose();

    /// <summary>The line that ends every command that writes.</summary>
    private static string EntryLine(Record record) => string.Create(CultureInfo.InvariantCulture, $"entry {record.Entries.Length} {record.LastHash}");

    /// <summary>The bytes of a record that holds: by code that shares nothing with what made it, before anybody sees it.</summary>
    /// <exception cref="BadInputException">It does not; nothing was written.</exception>
    private static byte[] Verified(Record record, CancellationToken interrupted)
    {
        using var bytes = new MemoryStream();
        record.Save(bytes);
        byte[] file = bytes.ToArray();
        Verdict verdict = Verifier.Verify(file, new Verifier.Options { CheckSignature = (round, signature) => Quicknet.Verify(round, signature) }, cancellationToken: interrupted);
        return verdict.ExitCode == 0
            ? file
            : throw new BadInputException([.. verdict.Findings.Select(finding => $"nothing was written, as the record would not hold: {finding}")]);
    }
}
