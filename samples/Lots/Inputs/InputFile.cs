using System.Globalization;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Files that the user names.</summary>
internal static class InputFile
{
    /// <summary>Reads a file in some way.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="read">Reads the open file; it is closed afterwards.</param>
    /// <param name="faults">Told why the file cannot be read.</param>
    /// <returns>What was read, or null when the file cannot be read.</returns>
    internal static T? Read<T>(string path, Func<Stream, T> read, Faults faults)
        where T : class
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            faults.Add(path.Length == 0 ? "file" : path, Reason(path, exception), "a file that can be read");
            return null;
        }
    }

    /// <summary>Reads a whole file of at most so many bytes; null when it cannot be read.</summary>
    internal static byte[]? Bytes(string path, int most, Faults faults) => Read(
        path,
        file =>
        {
            using var all = new MemoryStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read; (read = file.Read(buffer)) > 0;)
            {
                if (all.Length + read > most)
                    throw new IOException($"more than {most.ToString("N0", CultureInfo.InvariantCulture)} bytes");
                all.Write(buffer, 0, read);
            }

            return all.ToArray();
        },
        faults);

    /// <summary>The first bytes of a file, at most so many; null when it cannot be read.</summary>
    internal static byte[]? Start(string path, int most, Faults faults) => Read(
        path,
        file =>
        {
            using var start = new MemoryStream();
            byte[] buffer = new byte[64 * 1024];
            for (int read; start.Length < most && (read = file.Read(buffer)) > 0;)
                start.Write(buffer, 0, (int)Math.Min(read, most - start.Length));
            return start.ToArray();
        },
        faults);

    private static string Reason(string path, Exception exception) => exception switch
    {
        _ when path.Length == 0 => "an empty name",
        _ when Directory.Exists(path) => "a directory",
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "no permission to read it",
        _ => exception.Message.TrimEnd('.'),
    };
}
