using Lots.Shell;

namespace Lots.Records;

/// <summary>Writes folders of files that are there as a whole or not at all.</summary>
internal static class NewFolder
{
    /// <summary>Tells what is wrong with the name of a folder that is to be new or empty.</summary>
    internal static void RefuseTaken(string option, string path, Faults faults)
    {
        const string expected = "a folder that is new or empty";
        if (path.Length == 0)
            faults.Add(option, "an empty name", expected);
        else if (File.Exists(path))
            faults.Add(option, $"{OneLine.Shown(path)}, which is a file", expected);
        else if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            faults.Add(option, $"{OneLine.Shown(path)}, which holds files already", expected);
        else if (!Directory.Exists(Parent(path)))
            faults.Add(option, $"{OneLine.Shown(path)}, in a folder that is not there", "a folder in one that is");
    }

    /// <summary>Writes files beside the folder and moves them there at the end.</summary>
    /// <param name="path">The folder, new or empty.</param>
    /// <param name="fill">Is given what writes one file: its name and its content.</param>
    internal static void Write(string path, Action<Action<string, byte[]>> fill)
    {
        string beside = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))}.{Path.GetRandomFileName()}.new";
        Directory.CreateDirectory(beside);
        try
        {
            fill((name, content) => File.WriteAllBytes(Path.Combine(beside, name), content));

            // One that is not empty by now is not removed: this fails, and nothing of it is lost.
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: false);
            Directory.Move(beside, path);
        }
        catch
        {
            Directory.Delete(beside, recursive: true);
            throw;
        }
    }

    private static string? Parent(string path) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
}
