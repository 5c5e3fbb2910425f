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

    private static string Reason(string path, Exception exception) => exception switch
    {
        _ when path.Length == 0 => "an empty name",
        _ when Directory.Exists(path) => "a directory",
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "no permission to read it",
        _ => exception.Message.TrimEnd('.'),
    };
}
