using System.Globalization;
using Lots.Shell;

namespace Lots.Records;

/// <summary>A record's lock: while one program may extend the record no other does, and whoever comes second is told who the first is.</summary>
/// <remarks>A file <c>RECORD.lock</c> beside the record, held open. The operating system lets go of it when its holder ends, however
/// it ends; a file left behind by a killed program is taken over.</remarks>
internal sealed class FileLock : IDisposable
{
    private const int LongestHolder = 400;

    private readonly FileStream held;
    private readonly string path;

    private FileLock(FileStream held, string path) => (this.held, this.path) = (held, path);

    /// <summary>The name of a record's lock.</summary>
    internal static string PathOf(string record) => $"{record}.lock";

    /// <summary>Takes the lock.</summary>
    /// <param name="record">The record's file, links resolved.</param>
    /// <param name="holder">Who takes it, in a few words.</param>
    /// <exception cref="BadInputException">Somebody else holds it.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static FileLock Take(string record, string holder)
    {
        string path = PathOf(record);
        string token = string.Create(CultureInfo.InvariantCulture, $"{holder}, process {Environment.ProcessId} on {Environment.MachineName}, since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss} UTC");
        while (true)
        {
            FileStream held;
            try
            {
                held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Read | FileShare.Delete : FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                throw new BadInputException($"{record}: in use by {HolderOf(path)}; expected nobody else to extend it at the same time. Nothing was written");
            }

            held.SetLength(0);
            using (var text = new StreamWriter(held, leaveOpen: true))
                text.Write(token);
            // The holder before may have removed the name between our opening and our holding it: then this is no lock.
            if (HolderOf(path) == OneLine.Of(token))
                return new FileLock(held, path);
            held.Dispose();
        }
    }

    public void Dispose()
    {
        // Removed while it is held, so that what another takes is never removed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        held.Dispose();
        if (OperatingSystem.IsWindows())
            DeleteUnlessHeld();
    }

    private void DeleteUnlessHeld()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            // Somebody else has taken it meanwhile, who will remove it.
        }
    }

    private static string HolderOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(file);
            var holder = new char[LongestHolder];
            int read = text.ReadBlock(holder);
            return read == 0 ? "another program" : OneLine.Of(new string(holder, 0, read));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "another program";
        }
    }
}
