using Record = LotDrawing.Record;

namespace Lots.Tests.Records;

/// <summary>A folder with a secretariat's files, gone after the test: the eight States of <see cref="SmallRosters.Eight"/>, and a
/// record of theirs as far as a test wants it.</summary>
public sealed class RecordFolder : IDisposable
{
    /// <summary>The day on which the record begins and the first drawing is made.</summary>
    public const string Day = "2020-11-23";

    private readonly string folder = Directory.CreateTempSubdirectory("lots-record-").FullName;
    private int rolled;

    /// <summary>A folder with <c>states.csv</c>.</summary>
    public RecordFolder() => Write("states.csv", SmallRosters.Eight);

    /// <summary>The full name of the record, there or not.</summary>
    public string Record => At("record.json");

    /// <summary>The names of the files in it, in order.</summary>
    public string[] Names => [.. Directory.GetFileSystemEntries(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The full name of a file in it, there or not.</summary>
    public string At(string name) => Path.Combine(folder, name);

    /// <summary>Writes a file and returns its full name.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }

    /// <summary>Begins the record, its seed to be made from words and 50 dice.</summary>
    public RecordFolder Begin(params string[] options)
    {
        Does(["begin", "--out", Record, "--roster", At("states.csv"), "--ceremony", "words, dice 6x50", "--date", Day, .. options]);
        return this;
    }

    /// <summary>Begins the record and draws groups and reviewing States.</summary>
    public RecordFolder Draw()
    {
        Begin();
        Does("contribute", Record, "--words", "hello hall", "--date", Day);
        return Complete(Day);
    }

    /// <summary>Contributes dice of which no roll is that of an earlier call, and draws.</summary>
    public RecordFolder Complete(string date)
    {
        Does("contribute", Record, "--rolls", Rolls(), "--date", date);
        Does("draw", Record, "--date", date);
        return this;
    }

    /// <summary>Fifty rolls, others each time.</summary>
    public string Rolls()
    {
        var chance = new Random(++rolled);
        return string.Join(' ', Enumerable.Range(0, 50).Select(_ => chance.Next(1, 7)));
    }

    /// <summary>The record as it is.</summary>
    public Record Read()
    {
        using FileStream file = File.OpenRead(Record);
        return LotDrawing.Record.Load(file).Value;
    }

    /// <summary>Runs the command line, in whose arguments RECORD, STATES and FOLDER stand for the names; which must end well.</summary>
    public static LotsRun Does(params string[] arguments)
    {
        LotsRun run = LotsProcess.Run(arguments);
        Assert.True(run.ExitCode == 0, $"lots {string.Join(' ', arguments)}: {run.ExitCode}\n{run.Error}{run.Out}");
        return run;
    }

    /// <summary>The words of a command line, RECORD, STATES and FOLDER/ standing for names, _ for a space within a word.</summary>
    public string[] Words(string line) =>
        [.. line.Split(' ').Select(word => word.Replace("RECORD", Record, StringComparison.Ordinal).Replace("STATES", At("states.csv"), StringComparison.Ordinal)
            .Replace("FOLDER/", folder + Path.DirectorySeparatorChar, StringComparison.Ordinal).Replace('_', ' '))];

    /// <summary>Runs a command line that must be refused in clear lines, and nothing written or left behind.</summary>
    public LotsRun Refuses(string line)
    {
        (string, byte[])[] before = [.. Names.Select(name => (name, File.ReadAllBytes(At(name))))];
        LotsRun run = LotsProcess.Run(Words(line));
        Assert.True(run.ExitCode == 2, $"lots {line}: {run.ExitCode}\n{run.Error}{run.Out}");
        Assert.Equal("", run.Out);
        Assert.NotEmpty(run.ErrorLines);
        Assert.DoesNotContain("a fault of this program", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Names.Select(name => (name, File.ReadAllBytes(At(name)))));
        return run;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
