using LotDrawing;

namespace Lots.Tests.Records;

/// <summary><c>lots ceremony</c>: questions in order, rolls in fives, read back, each hash as it is read aloud.</summary>
public sealed class CeremonyTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Asks_for_each_contribution_in_its_turn_and_reads_it_back()
    {
        RecordFolder.Does("begin", "--out", folder.Record, "--roster", folder.At("states.csv"), "--ceremony", "words, words, dice 6x13, dice 10x40", "--date", RecordFolder.Day);
        string announced = folder.Read().LastHash;
        string typed = string.Join(
            '\n',
            "L’été!", "no", "L’été, naïf.", "yes", // typed again, as it was not right
            "〇", "море", "yes", // refused, then right
            "1 2 3 4 5", "6 7", "61234", "111", "yes", // 7 has no side of six: the line does not count
            string.Join(' ', Enumerable.Repeat("0 9 8 7 6 5 4 3 2 1", 4)), "yes",
            "");
        LotsRun run = LotsProcess.RunOnTerminal(typed, "ceremony", folder.Record, "--date", RecordFolder.Day);

        Assert.Equal(0, run.ExitCode);
        var record = folder.Read();
        Contribution[] made = [.. record.Entries.OfType<Entry.Contributions>().Select(entry => Assert.Single(entry.Made))];
        Assert.Equal(["l été naïf", "море"], made.OfType<Contribution.Spoken>().Select(spoken => spoken.Text));
        Assert.Equal([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 1, 1, 1], made.OfType<Contribution.Dice>().First().Rolls.AsEnumerable());
        Assert.Equal([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], made.OfType<Contribution.Dice>().Last().Rolls.Take(10));

        string[] order =
        [
            $"Read aloud: {PublishedHash.InFours(announced)}",
            "Contribution 1 of 4: words spoken in the hall", "In their final form: l été naïf",
            $"Read aloud: {PublishedHash.InFours(record.Entries[1].Hash)}",
            "Contribution 2 of 4", "U+3007", "In their final form: море",
            "Contribution 3 of 4: 13 rolls of dice with 6 sides", "Rolls 1 to 5 of 13: ", "Rolls 6 to 10 of 13: ", "type them again", "Rolls 11 to 13 of 13: ",
            "   1: 1  2  3  4  5", "   6: 6  1  2  3  4", "  11: 1  1  1",
            $"Read aloud: {PublishedHash.InFours(record.Entries[3].Hash)}",
            "Contribution 4 of 4: 40 rolls of dice with 10 sides", "   1: 10  9  8  7  6",
            $"Read aloud: {PublishedHash.InFours(record.LastHash)}",
            "The ceremony is complete. Next: lots draw",
        ];
        int at = 0;
        Assert.All(order, line =>
        {
            int found = run.Error.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{line}\" does not follow in:\n{run.Error[at..]}");
            at = found + line.Length;
        });
        Assert.Matches("^([0-9a-f]{4} ){7}[0-9a-f]{4}$", PublishedHash.InFours(record.LastHash));
        Assert.Equal($"entry 5 {record.LastHash}", run.Out.TrimEnd('\n').Split('\n')[^1]);
    }

    [Fact]
    public void What_was_confirmed_stays_when_the_input_ends()
    {
        folder.Begin();
        LotsRun run = LotsProcess.RunOnTerminal("hello\nyes\n1 2 3\n", "ceremony", folder.Record, "--date", RecordFolder.Day);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("What was confirmed is written, nothing else", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(2, folder.Read().Entries.Length);
        Assert.Equal(["record.json", "states.csv"], folder.Names);
    }

    [Fact]
    public void Without_an_announcement_there_is_nothing_to_ask() =>
        Assert.Contains("nothing is announced", folder.Draw().Refuses("ceremony RECORD").Error, StringComparison.Ordinal);
}
