using Lots.Shell;

namespace Lots.Records;

/// <summary>Writes files that are there as a whole or not at all, whatever happens to the process.</summary>
internal static class AtomicFile
{
    private const string Ending = ".new";

    /// <summary>Writes a new file.</summary>
    /// <exception cref="IOException">There is a file of this name, or it could not be written.</exception>
    internal static void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        string written = WriteBeside(path, content);
        try
        {
            File.Move(written, path, overwrite: false);
            FolderSync.Of(path);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    /// <summary>Replaces a file, whose lock the caller holds; a link stays a link, and the file keeps its mode.</summary>
    /// <exception cref="IOException">It could not be written; the file is as it was.</exception>
    internal static void Replace(string path, ReadOnlySpan<byte> content)
    {
        string written = WriteBeside(path, content);
        try
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(written, File.GetUnixFileMode(path));
            File.Move(written, path, overwrite: true);
            FolderSync.Of(path);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    /// <summary>Removes what a killed program left behind; the caller holds the file's lock.</summary>
    internal static void RemoveLeftovers(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        foreach (string left in Directory.EnumerateFiles(folder, $"{Path.GetFileName(path)}.*{Ending}"))
            File.Delete(left);
    }

    /// <summary>The file that a name leads to, links followed.</summary>
    internal static string Resolved(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    /// <summary>Tells that a file is not to be written to, though the folder would let it be replaced.</summary>
    /// <param name="path">Its name as the user gave it.</param>
    /// <param name="file">The file that the name leads to.</param>
    /// <param name="faults">Told so.</param>
    internal static void RefuseProtected(string path, string file, Faults faults)
    {
        const UnixFileMode writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if ((File.GetAttributes(file) & FileAttributes.ReadOnly) != 0 || (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & writable) == 0))
            faults.Add(path, "write-protected", "a file that may be extended");
    }

    /// <summary>Tells what is wrong with the name of a new file.</summary>
    internal static void RefuseTaken(string option, string path, Faults faults)
    {
        if (path.Length == 0 || File.Exists(path) || Directory.Exists(path))
            faults.Add(option, path.Length == 0 ? "an empty name" : $"{OneLine.Shown(path)}, which is there already", "the name of a file that does not exist yet");
        else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            faults.Add(option, $"{OneLine.Shown(path)}, in a folder that is not there", "a file in a folder that is");
    }

    /// <summary>Writes all of it to the disk, under a name of its own in the same folder; where it does not fit, nothing stays.</summary>
    private static string WriteBeside(string path, ReadOnlySpan<byte> content)
    {
        string written = $"{path}.{Path.GetRandomFileName()}{Ending}";
        var file = new FileStream(written, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (file)
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
        }
        catch
        {
            File.Delete(written);
            throw;
        }

        return written;
    }
}
