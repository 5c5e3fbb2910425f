using System.Xml.Linq;
using LotDrawing.CountryReviews.Tests.Sample;
using LotDrawing.CountryReviews.Tests.World;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews.Tests.Documents;

public class DocumentTests
{
    private static readonly Lazy<StatusReport> Sample = new(() =>
    {
        var file = StatusSample.Build();
        return file.Phase.Report(file.AsOf, file.About);
    });

    private static readonly Lazy<string> Page = new(() => StatusText.Html(Sample.Value));

    private static XElement Html(string page) => XElement.Parse(page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    [Theory]
    [InlineData("In group one, 32 of 62 reviews are advancing: seven at the stage of the preliminary consultation, eight at the stage of the self-assessment questionnaire, 16 at the stage of written feedback and one at the stage of the lists of observations.")]
    [InlineData("In group two, 15 of 63 reviews are advancing, all at the stage of the self-assessment questionnaire.")]
    [InlineData("In group one, 130 States parties take part in 62 reviews. One hundred and four of them have appointed a focal point in each of their reviews; 26 have not. Thirty-one reviews await nominations: 13 that of the State under review, 18 those of reviewing States only. One of them is advancing all the same.")]
    [InlineData("In all reviews together, 139 focal points and 823 governmental experts are appointed, each counted once. Of the experts, 30 per cent (247) are women. Nine States have appointed observers, who may read and not act.")]
    [InlineData("Thirty-five preliminary consultations have been held.")]
    [InlineData("21 have one language (English 18, Spanish two, French one); 11 have two languages (Arabic and English four, English and French three, English and Spanish three, Chinese and English one); four are without agreement")]
    [InlineData("One constructive dialogue with stakeholders has been held, on 6 May 2022.")]
    [InlineData("Twenty-five identities that must hold among the figures were checked, and all hold.")]
    public void The_sentences_of_the_note_are_in_every_form(string sentence)
    {
        Assert.Contains(sentence, StatusText.Plain(Sample.Value).ReplaceLineEndings(" ").Replace("     ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(sentence, StatusText.Markdown(Sample.Value), StringComparison.Ordinal);
        Assert.Contains(sentence, Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_come_in_the_order_of_a_note_by_the_secretariat() => Assert.Equal(
        [
            "I. Drawing of lots", "II. Nominations", "III. Stages of the reviews", "IV. Reviews not begun, and why",
            "V. Preliminary consultations and working languages", "VI. Support and dialogue", "VII. Deadlines and delays", "VIII. Reminders due",
            "IX. Repetitions of the drawing worth asking for", "Annex I. Reviews awaiting nominations", "Annex II. Consistency of the figures",
        ],
        Html(Page.Value).Descendants("h2").Select(heading => heading.Value));

    [Fact]
    public void The_page_can_be_read_without_seeing_it()
    {
        XElement page = Html(Page.Value);
        XNamespace svg = "http://www.w3.org/2000/svg";

        Assert.Equal("en", page.Attribute("lang")!.Value);
        Assert.Single(page.Descendants("h1"));
        Assert.NotEmpty(page.Descendants("title"));
        Assert.All(page.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(page.Descendants("thead").Descendants("th"), cell => Assert.Equal("col", cell.Attribute("scope")!.Value));
        Assert.All(page.Descendants("tbody").Elements("tr"), row => Assert.Equal("row", row.Element("th")!.Attribute("scope")!.Value));
        Assert.Equal(2, page.Descendants(svg + "svg").Count());
        Assert.All(page.Descendants(svg + "svg"), picture =>
        {
            Assert.Equal("img", picture.Attribute("role")!.Value);
            Assert.NotEmpty(picture.Element(svg + "title")!.Value);
            Assert.NotEmpty(picture.Element(svg + "desc")!.Value);
        });
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants().Attributes("aria-labelledby").SelectMany(of => of.Value.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void The_text_of_a_picture_says_what_its_table_says()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        string text = Html(Page.Value).Descendants(svg + "desc").First().Value;
        Assert.StartsWith("Focal point, due 15 December 2020: ", text, StringComparison.Ordinal);
        Assert.Contains("overdue, by up to 553 days.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_from_outside()
    {
        XElement page = Html(Page.Value);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("link"));
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("url(http", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#1a1a1a", "#ffffff", 4.5)] // text
    [InlineData("#1a1a1a", "#f3f5f7", 4.5)] // text of a notice
    [InlineData("#e8eaed", "#14181c", 4.5)] // text in the dark
    [InlineData("#e8eaed", "#232a31", 4.5)] // text of a notice in the dark
    [InlineData("#8ab8e6", "#14181c", 3.0)] // the outline of the focus in the dark
    [InlineData("#0b4f8a", "#ffffff", 3.0)] // what was done, and the outline of the focus
    [InlineData("#b5401a", "#fbe9e2", 3.0)] // what is late
    [InlineData("#0b4f8a", "#fbe9e2", 3.0)] // the one before the other
    [InlineData("#5b6b7b", "#ffffff", 3.0)] // the frame of a row
    public void What_is_to_be_told_apart_has_contrast(string one, string other, double least)
    {
        Assert.Contains(one, Page.Value, StringComparison.Ordinal);
        double a = Luminance(one), b = Luminance(other);
        Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) >= least);
    }

    [Fact]
    public void Names_are_shown_and_never_taken_for_marks()
    {
        const string Name = "<b>|`*_[x](y)&amp;\"'";
        var states = SmallWorld.Roster.States.Select(state => state.Code == "A" ? new StateParty("A", Name, state.RegionalGroup, state.Instruments) : state);
        StatusReport report = ReviewPhase.Open(new Roster(states), Mechanism.Untoc, SmallWorld.Drawing, UntocReviews.Rules, SmallWorld.People).Report(SmallWorld.Day(100), Name);

        Assert.Contains(Html(StatusText.Html(report)).Descendants("th"), cell => cell.Value == Name);
        Assert.DoesNotContain("<b>", StatusText.Html(report), StringComparison.Ordinal);
        Assert.Contains(@"\<b\>\|\`\*\_\[x\](y)\&amp;""'", StatusText.Markdown(report), StringComparison.Ordinal);
        Assert.All(
            StatusText.Markdown(report).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Where(line => line.Contains(@"\<b", StringComparison.Ordinal)),
            line => Assert.Equal(6, line.Replace(@"\|", "", StringComparison.Ordinal).Count(letter => letter == '|') + (line.Contains("not begun", StringComparison.Ordinal) ? 2 : 0)));
    }

    [Fact]
    public void Plain_text_keeps_within_a_page()
    {
        string text = StatusText.Plain(Sample.Value);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.DoesNotContain(text.Split('\n'), line => line.EndsWith(' '));
    }

    [Fact]
    public void Before_anything_has_started_there_is_a_report_all_the_same()
    {
        StatusReport report = SmallWorld.Phase.Report(new DateOnly(2020, 11, 30));

        Assert.Empty(report.Groups);
        Assert.Empty(report.Reminders);
        Assert.Contains("No group has started, so there is nothing to report on yet.", StatusText.Markdown(report), StringComparison.Ordinal);
        Assert.Equal(
            ["I. Drawing of lots", "II. Support and dialogue", "Annex I. Consistency of the figures"],
            Html(StatusText.Html(report)).Descendants("h2").Select(heading => heading.Value));
        Assert.NotEmpty(StatusText.Markdown(report));
    }

    [Fact]
    public void On_the_first_day_and_at_the_end_of_the_calendar_pictures_are_drawn()
    {
        Assert.NotNull(Html(StatusText.Html(SmallWorld.Phase.Report(SmallWorld.Day(0)))));
        Assert.NotNull(Html(StatusText.Html(SmallWorld.Phase.Report(DateOnly.MaxValue))));
    }

    [Fact]
    public void One_is_one_review()
    {
        StatusReport report = SmallWorld.Phase.After(
            [.. SmallWorld.FocalPoints("A"), new ConsultationOpened(SmallWorld.Day(1), "A", Actor.Secretariat)]).Report(SmallWorld.Day(2));
        Assert.Contains("In group one, one of four reviews is advancing: one at the stage of the preliminary consultation.", StatusText.Markdown(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_typed_in_are_judged_in_every_form()
    {
        var file = (StatusFile.FiguresFile)SampleFiles.Read("status-2022-06-figures.json").Value;
        FiguresReport report = FiguresReport.Of(file.AsOf, file.About, file.Figures);
        const string Sentence = "This does not hold: The reviews started are those advancing in all groups together. 32 + 15 = 47; stated 36. Thirty-six reviews";

        Assert.False(report.IsConsistent);
        Assert.Contains(Sentence, StatusText.Plain(report).ReplaceLineEndings(" ").Replace("     ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(Sentence, StatusText.Markdown(report), StringComparison.Ordinal);
        Assert.Contains(Sentence, Html(StatusText.Html(report)).Value, StringComparison.Ordinal);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            double value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
