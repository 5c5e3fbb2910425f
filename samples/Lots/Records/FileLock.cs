using System.Globalization;
using Lots.Shell;

namespace Lots.Records;

/// <summary>A record's lock: while one program may extend the record no other does, and whoever comes second is told who the first is.</summary>
/// <remarks>A file <c>RECORD.lock</c> beside the record, held open, and <c>RECORD.holder</c>, which tells who holds it. The operating
/// system lets go of the first when its holder ends, however it ends; what a killed program leaves behind is taken over.</remarks>
internal sealed class FileLock : IDisposable
{
    private const int LongestHolder = 400;

    private readonly FileStream held;
    private readonly string record;

    private FileLock(FileStream held, string record) => (this.held, this.record) = (held, record);

    /// <summary>The name of a record's lock.</summary>
    internal static string PathOf(string record) => $"{record}.lock";

    /// <summary>Takes the lock.</summary>
    /// <param name="record">The record's file, links resolved.</param>
    /// <param name="holder">Who takes it, in a few words.</param>
    /// <exception cref="BadInputException">Another process holds it.</exception>
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
                held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                throw new BadInputException($"{record}: in use by {HolderOf(record)}; expected no other program to extend it at the same time. Nothing was written");
            }

            // The holder before may have removed the name between our opening and our holding it: then this is no lock.
            if (IsHeld(path))
            {
                File.WriteAllText(HolderPathOf(record), token);
                return new FileLock(held, record);
            }

            held.Dispose();
        }
    }

    public void Dispose()
    {
        // Removed while it is held, so that what another takes is never removed; Windows does not remove what is open.
        File.Delete(HolderPathOf(record));
        if (!OperatingSystem.IsWindows())
            File.Delete(PathOf(record));
        held.Dispose();
    }

    private static string HolderPathOf(string record) => $"{record}.holder";

    /// <summary>Whether the file of this name is held, so that it cannot be opened again.</summary>
    private static bool IsHeld(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static string HolderOf(string record)
    {
        try
        {
            string holder = File.ReadAllText(HolderPathOf(record));
            return OneLine.Of(holder.Length > LongestHolder ? holder[..LongestHolder] : holder);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "another program";
        }
    }
}
