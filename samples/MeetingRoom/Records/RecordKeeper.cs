using LotDrawing;
using Lots.Records;
using Lots.Shell;
using Microsoft.Extensions.Logging;

namespace MeetingRoom.Records;

/// <summary>The record's file while a meeting runs: held against other programs, and written so that it is there as a whole or not
/// at all, twice, and only after both verifiers have found that it holds.</summary>
internal sealed class RecordKeeper : IDisposable
{
    private readonly FileLock held;
    private readonly string file;
    private readonly string? copy;
    private readonly SecondProgram second;
    private readonly ILogger log;

    private RecordKeeper(FileLock held, string file, string? copy, SecondProgram second, ILogger log) =>
        (this.held, this.file, this.copy, this.second, this.log) = (held, file, copy, second, log);

    /// <summary>The meeting's folder.</summary>
    internal string Folder => Path.GetDirectoryName(file)!;

    /// <summary>The record as it was found, or null where there is none yet.</summary>
    internal Record? Found { get; private set; }

    /// <summary>Whether the last record written stands on both volumes.</summary>
    internal bool IsTwice { get; private set; }

    /// <summary>What the second program said of the last record looked at: null where it cannot be run here.</summary>
    internal bool? SecondAgrees { get; private set; }

    /// <summary>Takes a record's lock and reads the record, if there is one.</summary>
    /// <param name="folder">The meeting's folder; made where it is not there.</param>
    /// <param name="copyFolder">Where the second copy is kept, or null.</param>
    /// <param name="second">The second verifier.</param>
    /// <param name="log">Told what happens.</param>
    /// <exception cref="BadInputException">It is no record, one that does not hold, or another program holds it.</exception>
    internal static RecordKeeper Open(string folder, string? copyFolder, SecondProgram second, ILogger log)
    {
        Directory.CreateDirectory(folder);
        if (copyFolder is not null)
            Directory.CreateDirectory(copyFolder);
        string path = Path.Combine(Path.GetFullPath(folder), "record.json");
        string file = File.Exists(path) ? AtomicFile.Resolved(path) : path;
        FileLock held = FileLock.Take(file, "meeting-room");
        var keeper = new RecordKeeper(held, file, copyFolder is null ? null : Path.Combine(Path.GetFullPath(copyFolder), "record.json"), second, log);
        try
        {
            AtomicFile.RemoveLeftovers(file);
            if (File.Exists(file))
            {
                byte[] bytes = File.ReadAllBytes(file);
                keeper.Found = RecordReading.Of(bytes, path);
                keeper.WriteCopy(bytes);
            }

            return keeper;
        }
        catch
        {
            keeper.Dispose();
            throw;
        }
    }

    /// <summary>Writes the record; when this returns it is on the disk, and was read back.</summary>
    /// <exception cref="BadInputException">It does not hold; nothing was written.</exception>
    /// <exception cref="IOException">It could not be written; the file is as it was.</exception>
    internal void Write(Record after)
    {
        using var stream = new MemoryStream();
        after.Save(stream);
        byte[] bytes = stream.ToArray();
        const string where = "nothing was written, as the record would not hold";
        RecordReading.Verify(bytes, where);
        SecondAgrees = second.Verify(bytes, out string said);
        if (SecondAgrees == false)
            throw new BadInputException($"{where}: the second program disagrees: {OneLine.Of(said)}; expected both programs to find that it holds");
        if (File.Exists(file))
            AtomicFile.Replace(file, bytes);
        else
            AtomicFile.WriteNew(file, bytes);
        if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
            throw new IOException($"{file}: read back, it is not what was written");
        WriteCopy(bytes);
        RoomLog.RecordWritten(log, after.Entries.Length, after.LastHash);
    }

    public void Dispose() => held.Dispose();

    /// <summary>The second copy is for the day on which the disk dies: a fault of it is told and stops nothing.</summary>
    private void WriteCopy(byte[] bytes)
    {
        IsTwice = false;
        if (copy is null)
            return;
        try
        {
            if (!File.Exists(copy))
                AtomicFile.WriteNew(copy, bytes);
            else if (!File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes))
                AtomicFile.Replace(copy, bytes);
            IsTwice = File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            RoomLog.CopyFailed(log, copy, fault.Message);
        }
    }

    /// <summary>What the second program says of the record as it was found; that takes a second or more, and the picture is not to
    /// wait for it.</summary>
    internal bool? CheckFound()
    {
        if (Found is null)
            return null;
        using var stream = new MemoryStream();
        Found.Save(stream);
        return SecondAgrees = second.Verify(stream.ToArray(), out _);
    }
}
