using LotDrawing;
using LotDrawing.Fairness;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>lots audit --merge FILE …</c>: the tallies of a divided audit as one.</summary>
internal static class TallyMerge
{
    /// <summary>The files that these names mean: wildcards are expanded here, as not every shell does.</summary>
    internal static List<string> Files(IEnumerable<string> names, Faults faults)
    {
        var files = new List<string>();
        foreach (string name in names)
        {
            if (File.Exists(name) || name.AsSpan().IndexOfAny('*', '?') < 0)
            {
                files.Add(name);
                continue;
            }

            string folder = Path.GetDirectoryName(name) is { Length: > 0 } given ? given : ".";
            string[] found = Directory.Exists(folder) ? Directory.GetFiles(folder, Path.GetFileName(name)) : [];
            if (found.Length == 0)
                faults.Add("--merge", $"{OneLine.Shown(name)}, which no file is called like", "tallies that lots audit --tally has written");
            files.AddRange(found.Order(StringComparer.Ordinal).Select(file => folder == "." && !name.StartsWith('.') ? Path.GetFileName(file) : file));
        }

        return files;
    }

    /// <summary>Adds the tallies up. What is wrong with any of them is told, and nothing is judged then.</summary>
    internal static AuditTally Run(AuditInput audit, List<string> files, Faults faults)
    {
        AuditTally total = audit.NewTally();
        var added = new List<string>();
        foreach (string file in files)
        {
            if (Load(audit, file, faults) is not { } tally)
                continue;
            try
            {
                total.Add(tally);
                added.Add(file);
            }
            catch (ArgumentException refused)
            {
                if (added.Find(before => Overlaps(audit, before, tally)) is { } other)
                    faults.Add("--merge", $"{OneLine.Shown(file)}, blocks {tally.Blocks}, of which {OneLine.Shown(other)} has some too", "each block once");
                else
                    faults.Add("--merge", $"{OneLine.Shown(file)}: {refused.Message}", "tallies of one audit");
            }
        }

        faults.ThrowIfAny();
        return total;
    }

    private static bool Overlaps(AuditInput audit, string file, AuditTally tally)
    {
        AuditTally? other = Load(audit, file, new Faults());
        try
        {
            other?.Add(tally);
            return other is null;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static AuditTally? Load(AuditInput audit, string file, Faults faults)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            Parsed<AuditTally> parsed = audit.LoadTally(stream);
            if (parsed.IsValid)
                return parsed.Value;
            foreach (Fault fault in parsed.Faults)
                faults.Add("--merge", $"{OneLine.Shown(file)}: {fault.Where}: {fault.Found}", fault.Expected);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add("--merge", $"{OneLine.Shown(file)}: {(exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message.TrimEnd('.'))}", "a tally that can be read");
        }

        return null;
    }
}
