using System.Collections.Immutable;
using LotDrawing.CountryReviews;
using LotDrawing.TestKit;
using Papers.Documents;
using Papers.Html;
using Papers.Model;
using Papers.Office;
using Papers.Texts;

namespace Papers.Tests;

/// <summary>The status of the country reviews as a paper, and several of them as a table by day.</summary>
public sealed class StatusPaperTests
{
    private static readonly DateOnly Day = new(2022, 6, 21);

    public static TheoryData<string> Languages => [.. PaperTexts.Languages];

    /// <summary>The made-up reviews fit the published figures, which nobody computed.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_paper_has_the_published_figures_under_their_names(string language)
    {
        PaperTexts texts = PaperTexts.Of(language);
        var words = new FigureWords(texts);
        FigureSet published = SampleReports.Published;
        var rows = StatusPaper.Of(SampleReports.Of(Day), texts).Blocks.OfType<Block.Table>().SelectMany(table => table.Rows)
            .Select(row => row.Select(Text).ToArray()).ToList();
        string[] ofGroups = ["awaiting", "awaitingStateUnderReview", "advancing", "stages.writtenFeedback", "neither"];
        string[] ofAll = ["people.experts", "people.womenPercent", "consultationsHeld", "languages.two", "support.trainings"];

        Assert.All(ofGroups, figure => Assert.Contains(rows, row => row.SequenceEqual(
            [words.Name($"group-1.{figure}"), texts.Number(published[$"group-1.{figure}"]!.Value), texts.Number(published[$"group-2.{figure}"]!.Value)])));
        Assert.All(ofAll, figure => Assert.Contains(rows, row => row.SequenceEqual([words.Name(figure), texts.Number(published[figure]!.Value)])));
        Assert.Contains(rows, row => row.SequenceEqual([$"{texts["status.language.A"]}{texts["list.comma"]}{texts["status.language.E"]}", "4"]));
    }

    [Fact]
    public void States_are_named_in_the_language_and_each_rule_is_cited_in_it()
    {
        StatusReport report = SampleReports.Of(Day);
        var tables = StatusPaper.Of(report, PaperTexts.Of("fr")).Blocks.OfType<Block.Table>().ToList();
        string all = string.Join('\n', tables.SelectMany(table => table.Rows).SelectMany(row => row).Select(Text));

        Assert.Equal(report.Reminders.Length, tables.Single(table => table.Columns[^1].Head == "Jours de retard").Rows.Length);
        var stages = new Dictionary<Stage, string>
        {
            [Stage.NotBegun] = "Non entamé",
            [Stage.PreliminaryConsultation] = "Consultation préliminaire",
            [Stage.SelfAssessmentQuestionnaire] = "Questionnaire d’auto-évaluation",
            [Stage.WrittenFeedback] = "Observations écrites",
            [Stage.ListsOfObservations] = "Listes d’observations",
            [Stage.Completed] = "Achevé",
        };
        Assert.Equal(
            report.Groups.SelectMany(group => group.Awaiting).Select(review => stages[review.Stage]),
            tables.Where(table => table.Columns[^1].Head == "Étape").SelectMany(table => table.Rows).Select(row => Text(row[^1])));
        Assert.Equal(report.RepetitionsWorthAsking.Length, tables.Single(table => table.Columns[^1].Head == "Demande").Rows.Length);
        Assert.Contains("Fédération de Russie RUS", all, StringComparison.Ordinal);
        Assert.Contains("résolution 9/1 de la Conférence, annexe, par. 18\u00a0; lignes directrices pour la conduite des examens de pays (résolution 10/1 de la Conférence), par. 5", all, StringComparison.Ordinal);
        Assert.DoesNotContain("resolution", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_start_there_is_what_was_drawn_and_nothing_about_reviews()
    {
        PaperTexts texts = PaperTexts.Of("en");
        string[] headings = [.. StatusPaper.Of(SampleReports.Of(new DateOnly(2020, 11, 30)), texts).Blocks.OfType<Block.Heading>().Select(heading => heading.Text)];

        Assert.Equal([texts["status.drawing"], texts["status.support"], texts["status.checks"]], headings);
    }

    [Fact]
    public void A_paper_that_is_not_about_a_record_has_neither_hash_nor_kind()
    {
        Paper paper = StatusPaper.Of(SampleReports.Of(new DateOnly(2021, 1, 5)), PaperTexts.Of("en"));
        using var page = new StringWriter();
        HtmlPaper.Write(paper, page);

        Assert.Equal((null, "", false), (paper.Hash, paper.KindText, paper.IsRehearsal));
        Assert.DoesNotContain("<footer>", page.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Official ·", page.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(OfficeFiles.Document(paper));
    }

    [Fact]
    public void A_timeline_has_a_column_a_day_a_dash_for_what_is_not_stated_and_bars_in_proportion()
    {
        ImmutableArray<(DateOnly, FigureSet)> reports =
        [
            (new DateOnly(2022, 6, 21), SampleReports.Published),
            (new DateOnly(2024, 9, 30), new FigureSet(new Dictionary<string, int> { ["reviews"] = 160, ["started"] = 80, ["group-3.reviews"] = 64 })),
        ];
        var tables = TimelinePaper.Of(reports, PaperTexts.Of("en")).Blocks.OfType<Block.Table>().Select(table => table.Rows.Select(row => row.Select(Text).ToArray()).ToList()).ToList();

        Assert.Equal(["21 June 2022", "36", new string('█', 9)], tables[0][0]);
        Assert.Equal("█", TimelinePaper.Bar(1, 160));
        Assert.Equal("", TimelinePaper.Bar(0, 160));
        Assert.Equal(["30 September 2024", "80", new string('█', 20)], tables[0][1]);
        Assert.Contains(tables[1], row => row.SequenceEqual(["Governmental experts", "823", "–"]));
        Assert.Equal(["Country reviews", "–", "64"], Assert.Single(tables[^1]));
    }

    /// <summary>Every text of a status is used: by its key in the sources, or as the name of a figure.</summary>
    [Fact]
    public void No_text_of_a_status_is_left_over()
    {
        string sources = string.Concat(Directory.EnumerateFiles(Repository.PathOf("samples", "Papers", "Documents"), "*.cs").Select(File.ReadAllText));
        string[] figures = [.. FigureSet.Of(SampleReports.Of(Day)).All.Select(figure => figure.Key)
            .Select(name => name.StartsWith("group-", StringComparison.Ordinal) ? $"status.group{name[name.IndexOf('.', StringComparison.Ordinal)..]}" : $"status.{name}")];

        Assert.All(
            PaperTexts.Of("en").Keys.Where(key => key.StartsWith("status.", StringComparison.Ordinal) && !key.StartsWith("status.language.", StringComparison.Ordinal)),
            key => Assert.True(figures.Contains(key) || sources.Contains($"\"{key}\"", StringComparison.Ordinal), key));
    }

    private static string Text(Cell cell) => string.Join('\n', cell.Lines.Select(line => line.Text));
}
