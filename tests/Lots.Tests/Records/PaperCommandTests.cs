using System.Text;

namespace Lots.Tests.Records;

/// <summary>What goes out on paper, from the command line: whole files or none.</summary>
public sealed class PaperCommandTests : IDisposable
{
    private readonly RecordFolder folder = new RecordFolder().Draw();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Letters_are_one_a_State_in_the_language_of_the_roster_or_the_one_given()
    {
        Directory.CreateDirectory(folder.At("empty"));
        LotsRun run = Does("letters RECORD --out FOLDER/empty --format html");
        Does("letters RECORD --out FOLDER/arabic --language ar --format html");
        Does("letters RECORD --out FOLDER/documents");
        string[] codes = [.. folder.Read().Roster.States.Select(state => state.Code)];

        Assert.Equal(codes.Select(code => $"{code}.html"), Files("empty"));
        Assert.Equal(codes.Select(code => $"{code}.docx"), Files("documents"));
        Assert.All(Files("arabic"), file => Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", File.ReadAllText(Path.Combine(folder.At("arabic"), file)), StringComparison.Ordinal));
        Assert.Contains("8 letters in ", run.Out, StringComparison.Ordinal);
        Assert.Equal(["arabic", "documents", "empty", "record.json", "states.csv"], folder.Names);
    }

    [Theory]
    [InlineData("letters RECORD --out STATES", "which is a file")]
    [InlineData("letters RECORD --out FOLDER/no/where", "in a folder that is not there")]
    [InlineData("letters RECORD --out FOLDER/new --language de", "expected one of ar, zh, en, fr, ru, es")]
    [InlineData("letters RECORD --out FOLDER/new --starts 2020-12-01,soon", "\"soon\"; expected days")]
    [InlineData("letters RECORD --out FOLDER/new --starts 2020-12-01,2020-12-01,2020-12-01,2020-12-01", "4 days; expected at most")]
    [InlineData("notice RECORD --out FOLDER/notice.docx", "nothing is announced that is not drawn")]
    [InlineData("minutes RECORD --out FOLDER/minutes.docx --entry 2", "expected the entry of an announcement: 1")]
    [InlineData("minutes RECORD --out STATES", "which is there already")]
    [InlineData("results RECORD --format docx", "expected a file for it: --out FILE")]
    [InlineData("results RECORD --language fr", "expected --format html, docx, xlsx or csv")]
    [InlineData("explain RECORD --state AAA --format docx", "expected a file for it: --out FILE")]
    [InlineData("explain RECORD --state AAA --language fr", "expected --format docx")]
    [InlineData("explain RECORD --state AAA --format docx --reviews --out FOLDER/a.docx", "expected --format text or html")]
    public void A_slip_ends_in_a_clear_line_and_nothing_is_written(string line, string says) =>
        Assert.Contains(says, folder.Refuses(line).Error, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_holds_files_is_left_alone()
    {
        Directory.CreateDirectory(folder.At("full"));
        folder.Write("full/mine.txt", "mine");
        LotsRun run = LotsProcess.Run(folder.Words("letters RECORD --out FOLDER/full"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("which holds files already", run.Error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Files("full"));
    }

    [Fact]
    public void A_notice_goes_out_while_the_announcement_is_open()
    {
        Does("meet RECORD --request AAA:other-region --ceremony dice_6x50 --date 2021-10-12");
        LotsRun early = Does("notice RECORD --out FOLDER/early.html --format html --language es");
        Does($"contribute RECORD --rolls {folder.Rolls().Replace(' ', '_')} --date 2021-10-12");
        LotsRun late = Does("notice RECORD --out FOLDER/late.docx");

        Assert.Contains(folder.Read().Open!.Hash, File.ReadAllText(folder.At("early.html")), StringComparison.Ordinal);
        Assert.Equal("note: no translator has read the es texts yet; have them read before they are sent\n", early.Error);
        Assert.Equal("note: parts of the seed exist already; a note proves most when it is sent before any\n", late.Error);
    }

    [Theory]
    [InlineData("results RECORD --format docx --out FOLDER/out")]
    [InlineData("results RECORD --format xlsx --out FOLDER/out --language ar")]
    [InlineData("minutes RECORD --out FOLDER/out --language ru")]
    [InlineData("explain RECORD --state AAA --format docx --language zh --out FOLDER/out")]
    public void Documents_are_packages(string line)
    {
        Does(line);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(folder.At("out"))[..2]);
    }

    /// <summary>With the mark without which Excel reads another code page, and by semicolons where commas are decimal; without a
    /// language for programs, as ever.</summary>
    [Theory]
    [InlineData("en", "Group,Code,State under review,")]
    [InlineData("fr", "Groupe;Code;État examiné;")]
    public void CSV_in_a_language_opens_in_a_spreadsheet(string language, string head)
    {
        Does($"results RECORD --format csv --language {language} --out FOLDER/results.csv");
        byte[] file = File.ReadAllBytes(folder.At("results.csv"));

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        Assert.StartsWith(head, Encoding.UTF8.GetString(file[3..]), StringComparison.Ordinal);
        Assert.StartsWith("kind,group,state,seat,", Does("results RECORD --format csv").Out, StringComparison.Ordinal);
    }

    private string[] Files(string name) => [.. Directory.GetFiles(folder.At(name)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private LotsRun Does(string line) => RecordFolder.Does(folder.Words(line));
}
