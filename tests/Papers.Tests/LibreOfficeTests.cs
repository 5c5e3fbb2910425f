using System.Diagnostics;
using LotDrawing;
using LotDrawing.TestKit.Needs;
using Papers.Documents;
using Papers.Model;
using Papers.Office;
using Papers.Results;
using Papers.Texts;

namespace Papers.Tests;

/// <summary>What another program makes of the files: each paper in each language becomes pages, none of them blank.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string folder = Directory.CreateTempSubdirectory("papers-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [NeedsFact(Need.LibreOffice)]
    public void Every_paper_becomes_pages_of_which_none_is_blank()
    {
        string[] names = [.. SamplePapers.Names.Where(name => name != "results").SelectMany(name => PaperTexts.Languages.Select(language => Written(name, language))), Written("results", "ar")];
        Convert("pdf", [.. names.Select(name => $"{name}.docx")]);

        Assert.All(names, name => Assert.True(new FileInfo(Path.Combine(folder, $"{name}.pdf")).Length > 0));
        if (Machine.Find("pdftotext") is not { } reader)
            return;
        foreach (string name in names)
        {
            Run(reader, [$"{name}.pdf", $"{name}.txt"]);
            string[] pages = File.ReadAllText(Path.Combine(folder, $"{name}.txt")).Split('\f')[..^1];
            int edge = Edge(name);
            Assert.NotEmpty(pages);
            Assert.All(pages, (page, number) => Assert.True(Letters(page) > edge, $"{name}: page {number + 1} is blank"));
        }
    }

    [NeedsFact(Need.LibreOffice)]
    public void A_spreadsheet_is_read_with_its_names_and_numbers()
    {
        var results = new ResultsInForce(SampleRecords.Of(RecordKind.Official), null);
        Sheet sheet = ResultsSheet.Of(results, PaperTexts.Of("ar"));
        File.WriteAllBytes(Path.Combine(folder, "results.xlsx"), OfficeFiles.Spreadsheet(sheet));
        Convert("csv:Text - txt - csv (StarCalc):9,34,76", ["results.xlsx"]);
        string[] rows = File.ReadAllLines(Path.Combine(folder, "results.csv"));

        Assert.Equal([.. sheet.Rows.Select(row => string.Join('\t', row))], rows.Skip(1));
    }

    private string Written(string name, string language)
    {
        Paper paper = SamplePapers.Of(name, language, RecordKind.Official);
        File.WriteAllBytes(Path.Combine(folder, $"{name}-{language}.docx"), OfficeFiles.Document(paper));
        return $"{name}-{language}";
    }

    /// <summary>How many letters the margins of a page hold.</summary>
    private static int Edge(string name)
    {
        string[] parts = name.Split('-');
        Paper paper = SamplePapers.Of(parts[0], parts[1], RecordKind.Official);
        string number = paper.Texts.Fill("page", ("page", "1"), ("pages", "1"));
        return new[] { paper.Title, paper.KindText, paper.Texts.Date(paper.Date), paper.Texts["hash"], paper.Hash!, number }.Sum(Letters);
    }

    /// <summary>Numbers of pages have no letters, so that each blank page has the same.</summary>
    private static int Letters(string text) => text.Count(char.IsLetter);

    /// <summary>LibreOffice takes one profile for one process at a time; this one is the test's own.</summary>
    private void Convert(string form, string[] files) =>
        Run(Machine.LibreOffice!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form, .. files]);

    private void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), $"{program} did not end");
        Assert.True(process.ExitCode == 0, output.Result + error.Result);
    }
}
