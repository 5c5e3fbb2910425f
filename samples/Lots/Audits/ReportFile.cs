using System.Text;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>--report FILE.html</c>: opened before the first draw, so that hours of drawing never end at a folder that
/// cannot be written to; and left as it was when there is no report.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly bool isNew;
    private bool written;

    private ReportFile(string path, FileStream file, bool isNew) => (this.path, this.file, this.isNew) = (path, file, isNew);

    /// <summary>Opens the file for a report; null and a fault when it cannot be.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="words">All words of the command line: the report must not write over a file that another one names.</param>
    /// <param name="faults">Told why it cannot be opened.</param>
    internal static ReportFile? Open(string path, IEnumerable<string> words, Faults faults)
    {
        const string Expected = "the name of a file that can be written";
        if (path.Length == 0 || Directory.Exists(path))
        {
            faults.Add("--report", path.Length == 0 ? "an empty name" : $"{OneLine.Shown(path)}, a directory", Expected);
            return null;
        }

        if (words.Count(word => word.Length > 0 && Path.GetFullPath(word) == Path.GetFullPath(path)) > 1)
        {
            faults.Add("--report", $"{OneLine.Shown(path)}, which is read", "a file of its own");
            return null;
        }

        try
        {
            bool isNew = !File.Exists(path);
            return new ReportFile(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read), isNew);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string why = exception switch
            {
                DirectoryNotFoundException => "there is no such folder",
                UnauthorizedAccessException => "no permission to write it",
                _ => exception.Message.TrimEnd('.'),
            };
            faults.Add("--report", $"{OneLine.Shown(path)}: {why}", Expected);
            return null;
        }
    }

    /// <summary>Writes the report in the place of what the file held.</summary>
    /// <exception cref="IOException">It could not be written, as on a full disk.</exception>
    internal void Write(Action<TextWriter> write)
    {
        if (file.Length > 0)
            file.SetLength(0);
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            write(text);
        file.Flush();
        written = true;
        Desk.Note($"report: {path}");
    }

    public void Dispose()
    {
        file.Dispose();
        if (isNew && !written)
            File.Delete(path);
    }
}
