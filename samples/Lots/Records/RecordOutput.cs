using System.CommandLine;
using System.Security.Cryptography;
using LotDrawing.Records;
using LotDrawing.Verification;
using Lots.Shell;

namespace Lots.Records;

/// <summary>Writes records so that none is ever lost: a new file, or a replacement that is there as a whole or not at all.</summary>
internal static class RecordOutput
{
    /// <summary>Where an extended record goes.</summary>
    internal static Option<string?> Option() => new("--out") { Description = "Where the extended record goes, a new file; the record stays as it is.", HelpName = "FILE" };

    /// <summary>Tells what is wrong with the name of a new file.</summary>
    internal static void RefuseTaken(string option, string? path, Faults faults)
    {
        if (path is not null && (path.Length == 0 || File.Exists(path) || Directory.Exists(path)))
            faults.Add(option, path.Length == 0 ? "an empty name" : $"{OneLine.Shown(path)}, which is there already", "the name of a file that does not exist yet");
        else
            RefuseNowhere(option, path, faults);
    }

    /// <summary>Tells that the folder of a new file is not there.</summary>
    internal static void RefuseNowhere(string option, string? path, Faults faults)
    {
        if (!string.IsNullOrEmpty(path) && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            faults.Add(option, $"{OneLine.Shown(path)}, in a folder that is not there", "a file in a folder that is");
    }

    /// <summary>Writes an extended record: into a new file, or in the place of the one that it extends.</summary>
    /// <param name="before">The record that was read.</param>
    /// <param name="after">The record with its new entries.</param>
    /// <param name="path">The new file; null for the same one.</param>
    /// <exception cref="BadInputException">The file has changed meanwhile, or the extended record does not verify.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    internal static void Extend(VerifiedRecord before, Record after, string? path)
    {
        byte[] content = Checked(after, null);
        if (path is null)
            Replace(before.Path, before.Bytes, content);
        else
            WriteNew(path, content);
    }

    /// <summary>The bytes of a record that verifies: by code that shares nothing with what drew it, before anybody sees it.</summary>
    /// <exception cref="BadInputException">It does not verify, or does not keep its commitment; nothing was written.</exception>
    internal static byte[] Checked(Record record, Commitment? commitment)
    {
        Verdict verdict = RecordVerification.Verify(record, commitment);
        return verdict.IsGood
            ? RecordFile.Write(record)
            : throw new BadInputException([.. verdict.Findings.Select(finding => $"nothing was written, as the record would not verify: {finding}")]);
    }

    /// <summary>Says on standard error what was written, and the hash to publish.</summary>
    internal static void Note(string path, Record record) =>
        Desk.Note($"record: {path}, {Output.Tables.Counted(record.Entries.Length, "entry", "entries")}; the last hash, to be published: {record.LastHash}");

    /// <summary>Writes a new file.</summary>
    /// <exception cref="IOException">There is a file of this name, or it could not be written.</exception>
    internal static void WriteNew(string path, byte[] content)
    {
        string written = WriteBeside(path, content);
        try
        {
            File.Move(written, path, overwrite: false);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    /// <summary>Puts an extended record in the place of the one that it extends.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">What was read from it: when it holds something else by now, somebody else has extended it.</param>
    /// <param name="after">What it is to hold.</param>
    /// <exception cref="BadInputException">The file has changed meanwhile.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    internal static void Replace(string path, byte[] before, byte[] after)
    {
        // A link stays a link: what it points to is replaced.
        string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        string written = WriteBeside(target, after);
        try
        {
            // Held until after the replacement, so that of two who extend one record the second sees the first one's entry.
            using var held = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            if (!SHA256.HashData(held).AsSpan().SequenceEqual(SHA256.HashData(before)) || !IsStill(target, before.Length))
                throw new BadInputException($"{path}: changed since it was read; expected nobody else to extend it at the same time. Nothing was written: run the command again");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(written, File.GetUnixFileMode(target));
            else
                held.Dispose(); // Windows does not replace an open file
            File.Move(written, target, overwrite: true);
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    /// <summary>Whether the name still leads to a file of this length: while waiting to hold one file, another may have taken its name.</summary>
    private static bool IsStill(string path, int length) => new FileInfo(path) is { Exists: true } file && file.Length == length;

    /// <summary>Writes all of it to the disk, under a name of its own in the same folder; where it does not fit, nothing stays.</summary>
    private static string WriteBeside(string path, byte[] content)
    {
        string written = $"{path}.{Path.GetRandomFileName()}.new";
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
