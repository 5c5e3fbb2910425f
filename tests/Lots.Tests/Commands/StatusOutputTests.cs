using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots status</c> as a paper in any of the six languages, into a file, and of several days.</summary>
public sealed class StatusOutputTests : IDisposable
{
    private static readonly string Reviews = Repository.PathOf("samples", "data", "status-2022-06.json");
    private static readonly string[] Days = [.. new[] { "2024-10-16", "2022-06", "2024-09-30" }.Select(day => Repository.PathOf("samples", "data", $"status-{day}-figures.json"))];

    private readonly string folder = Directory.CreateTempSubdirectory("lots-status-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void With_a_language_the_page_is_a_paper_in_it_and_without_one_the_page_with_pictures()
    {
        LotsRun paper = LotsProcess.Run("status", Reviews, "--format", "html", "--language", "es"), page = LotsProcess.Run("status", Reviews, "--format", "html");

        Assert.Equal((0, 0), (paper.ExitCode, page.ExitCode));
        Assert.Contains("<html lang=\"es\" dir=\"ltr\">", paper.Out, StringComparison.Ordinal);
        Assert.Contains("Estado objeto de examen", paper.Out, StringComparison.Ordinal);
        Assert.Equal(["note: no translator has read the es texts yet; have them read before they are sent"], paper.ErrorLines);
        Assert.Contains("<svg", page.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Out_takes_the_bytes_that_standard_output_would()
    {
        string text = Path.Combine(folder, "status.txt"), paper = Path.Combine(folder, "status.docx");
        LotsRun written = LotsProcess.Run("status", Reviews, "--out", text);

        Assert.Equal((0, ""), (written.ExitCode, written.Out));
        Assert.Equal(LotsProcess.Run("status", Reviews).Out, File.ReadAllText(text));
        Assert.Equal(0, LotsProcess.Run("status", Reviews, "--format", "docx", "--out", paper).ExitCode);
        Assert.Equal("PK"u8, File.ReadAllBytes(paper).AsSpan(0, 2));
        Assert.Equal(2, LotsProcess.Run("status", Reviews, "--out", text).ExitCode);
    }

    [Fact]
    public void Files_of_several_days_are_one_table_in_the_order_of_the_days()
    {
        LotsRun run = LotsProcess.Run(["status", .. Days]);
        string[] lines = run.Out.Split('\n');

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^All groups +21 June 2022 +30 September 2024 +16 October 2024$", lines[7]);
        Assert.Contains(lines, line => line.StartsWith("Reviews started ", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2).SequenceEqual(["36", "81", "84"]));
        Assert.Contains(lines, line => line.StartsWith("Governmental experts ", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2).SequenceEqual(["823", "–", "–"]));
    }

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        Assert.Equal(["lots: --language: given with --format text; expected --format docx or html"], LotsProcess.Run("status", Reviews, "--language", "fr").ErrorLines);
        Assert.Equal(["lots: --format: docx; expected a file for it: --out FILE"], LotsProcess.Run("status", Reviews, "--format", "docx").ErrorLines);
        Assert.Equal(["lots: --format: json, of several files; expected text, html or docx, or one file"], LotsProcess.Run(["status", .. Days, "--format", "json"]).ErrorLines);
        Assert.Equal([$"lots: {Days[0]}: of 2024-10-16, as {Days[0]}; expected files of different days"], LotsProcess.Run("status", Days[0], Days[0]).ErrorLines);
        Assert.Equal(["lots: --format: a paper, of a file of figures; expected a file of reviews and events"], LotsProcess.Run("status", Days[0], "--format", "html", "--language", "fr").ErrorLines);
    }
}
