using System.Runtime.Versioning;
using LotDrawing.TestKit.Needs;
using Lots.Records;

namespace Lots.Tests.Records;

/// <summary>The record's file while it is written: held by one, cleared of leftovers, never written where it is protected, followed
/// through links.</summary>
public sealed class RecordFileTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Begin();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whoever_comes_second_is_told_who_the_first_is()
    {
        using (FileLock.Take(folder.Record, "lots ceremony record.json"))
        {
            LotsRun run = LotsProcess.Run("contribute", folder.Record, "--words", "hello", "--date", RecordFolder.Day);

            Assert.Equal((2, ""), (run.ExitCode, run.Out));
            Assert.Contains($"in use by lots ceremony record.json, process {Environment.ProcessId} on ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.Equal(0, LotsProcess.Run("show", folder.Record).ExitCode);
            Assert.Equal(0, LotsProcess.Run("contribute", folder.Record, "--words", "hello", "--date", RecordFolder.Day, "--check").ExitCode);
        }

        Assert.Equal(["record.json", "states.csv"], folder.Names);
        RecordFolder.Does("contribute", folder.Record, "--words", "hello", "--date", RecordFolder.Day);
    }

    [Fact]
    public void What_a_killed_program_left_is_cleared_by_the_next_writer()
    {
        folder.Write("record.json.abcdefgh.xyz.new", "half a rec");
        folder.Write("record.json.lock", "");
        folder.Write("record.json.holder", "lots draw record.json, process 1");
        string others = folder.Write("record.json.mine", "not ours");
        RecordFolder.Does("show", folder.Record);
        Assert.Equal(6, folder.Names.Length);

        RecordFolder.Does("contribute", folder.Record, "--words", "hello", "--date", RecordFolder.Day);
        Assert.Equal(["record.json", "record.json.mine", "states.csv"], folder.Names);
        Assert.Equal("not ours", File.ReadAllText(others));
    }

    [Fact]
    public void What_a_killed_beginning_left_is_cleared_by_the_next()
    {
        File.Delete(folder.Record);
        folder.Write("record.json.abcdefgh.xyz.new", "half a rec");
        folder.Write("record.json.lock", "");
        folder.Begin();
        Assert.Equal(["record.json", "states.csv"], folder.Names);
    }

    [NeedsFact(Need.Unix)]
    [UnsupportedOSPlatform("windows")]
    public void A_write_protected_record_is_refused_through_a_link_too()
    {
        File.CreateSymbolicLink(folder.At("link.json"), "record.json");
        File.SetUnixFileMode(folder.Record, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Assert.Contains("record.json: write-protected; expected a file that may be extended", folder.Refuses("contribute RECORD --words hello").Error, StringComparison.Ordinal);
        Assert.Contains("link.json: write-protected", folder.Refuses("contribute FOLDER/link.json --words hello").Error, StringComparison.Ordinal);
        RecordFolder.Does("show", folder.Record);
    }

    [NeedsFact(Need.Unix)]
    [UnsupportedOSPlatform("windows")]
    public void A_relative_link_stays_a_link_and_the_file_keeps_its_mode()
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        Directory.CreateDirectory(folder.At("deep"));
        File.SetUnixFileMode(folder.Record, mode);
        string link = folder.At(Path.Combine("deep", "link.json"));
        File.CreateSymbolicLink(link, Path.Combine("..", "record.json"));
        RecordFolder.Does("contribute", link, "--words", "hello", "--date", RecordFolder.Day);

        Assert.Equal(Path.Combine("..", "record.json"), new FileInfo(link).LinkTarget);
        Assert.Equal(2, folder.Read().Entries.Length);
        Assert.Equal(mode, File.GetUnixFileMode(folder.Record));
        Assert.Equal(["link.json"], Directory.GetFileSystemEntries(folder.At("deep")).Select(Path.GetFileName));
    }
}
