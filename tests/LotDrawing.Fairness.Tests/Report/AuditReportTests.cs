using System.Text.RegularExpressions;
using System.Xml.Linq;
using LotDrawing.Fairness.Tests.Audits;
using LotDrawing.Fairness.Tests.Rigged;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Fairness.Tests.Report;

/// <summary>The page in itself; that a browser draws it is among the tests of the command line.</summary>
public sealed partial class AuditReportTests
{
    private static readonly Lazy<string> Page = new(() => Html(
        Audit.Run(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 2000, ReferenceDraws = 500 }),
        new ReportOptions { RealParticipants = [21, 22, 23], Command = "lots audit --draws 2000" }));

    [Fact]
    public void It_needs_nothing_from_anywhere_and_runs_nothing()
    {
        Assert.DoesNotContain("<script", Page.Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", Page.Value, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_figure_says_in_words_what_it_shows()
    {
        var figures = Figures(Page.Value);

        Assert.Equal(["meetings", "pairs", "funnel", "loads", "participants1", "participants2", "participants3"], figures.Select(svg => svg.Attribute("id")!.Value));
        foreach (XElement svg in figures)
        {
            Assert.Equal("img", svg.Attribute("role")!.Value);
            string[] named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.All(named, id => Assert.Contains(svg.Elements(), element => element.Attribute("id")?.Value == id && element.Value.Length > 10));
        }
    }

    [Fact]
    public void The_real_numbers_are_marked()
    {
        Assert.Contains("real drawing: 21", Page.Value, StringComparison.Ordinal);
        Assert.Contains("The real drawing had 23, which is marked", Page.Value, StringComparison.Ordinal);
        Assert.Contains("<code>lots audit --draws 2000</code>", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_it_is_well_formed()
    {
        string body = VoidTags().Replace(Page.Value[Page.Value.IndexOf("<html", StringComparison.Ordinal)..], "<$1$2/>");

        Assert.Equal("html", XElement.Parse(body).Name.LocalName);
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        const string Hostile = "<script>alert(\"1\")</script>&amp;'";
        var roster = new Roster(Subjects.Eighteen.Roster!.States.Select(state => new StateParty(state.Code, Hostile, state.RegionalGroup, state.Instruments)));
        var subject = AuditSubject.Of(roster, Mechanism.Untoc, [6, 6, 6]);

        string page = Html(Audit.Run(subject, new ExactDraw(subject), new AuditOptions { Draws = 2000 }), new ReportOptions { Title = Hostile, Command = Hostile });

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfair_draw_is_said_to_be_unfair_first_and_what_is_wrong_with_it()
    {
        string page = Html(Audit.Run(Subjects.Thirty, new NaiveShuffle(Subjects.Thirty), new AuditOptions { Draws = 4000, ReferenceDraws = 500 }));

        Assert.Contains("data-verdict=\"unfair\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Not fair</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Not every State has its fair chance of every group.", page, StringComparison.Ordinal);
        Assert.Contains("✗ bias", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_shows_its_seats_with_the_exact_chances()
    {
        string page = Html(Audit.Run(Subjects.Football, new ExactDraw(Subjects.Football), new AuditOptions { Draws = 2000, Exact = Subjects.FootballChances }));

        Assert.Contains("<table class=\"heat\">", page, StringComparison.Ordinal);
        Assert.Contains("<small>28.13</small>", page, StringComparison.Ordinal); // Chelsea FC and Paris SG: 1192 of 4238 draws
        Assert.Equal(["funnel", "loads", "participants1"], Figures(page).Select(svg => svg.Attribute("id")!.Value));
    }

    [Fact]
    public void A_repetition_shows_its_seats_who_leaves_them_and_the_pots()
    {
        string page = Html(Audit.Run(Subjects.Repeated, new ExactDraw(Subjects.Repeated), new AuditOptions { Draws = 2000 }));

        var rows = XElement.Parse(Again().Match(page).Value).Element("tbody")!.Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToList();
        Assert.Equal(9, rows.Count);
        Assert.Equal(["France, same-region", "Luxembourg, Sweden"], rows[2][..2]);

        // All States of the region but France, those two, and those that France itself reviews.
        var region = Subjects.Repeated.Roster!.States.Where(state => state.RegionalGroup == "western-european-and-other").Select(state => state.Code).ToList();
        int reviewed = ReferenceData.VectorsDraw.ReviewsBy("FRA").Count(review => region.Contains(review.State));
        Assert.Equal($"{region.Count - 3 - reviewed}", rows[2][2]);
        Assert.Equal(["funnel", "loads", "participants1"], Figures(page).Select(svg => svg.Attribute("id")!.Value));
        Assert.DoesNotContain("How many reviews a State serves in", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_replaced_and_a_State_party_no_longer_is_named_by_its_code()
    {
        var again = AuditSubject.Of(Subjects.Repeated.Roster!, Mechanism.Untoc, ReferenceData.VectorsDraw, [new SeatToDraw("FRA", "same-region", ["GONE"])]);

        Assert.Contains("<td class=\"what\">GONE</td>", Html(Audit.Run(again, new ExactDraw(again), new AuditOptions { Draws = 1000 })), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_counted_is_a_page_that_says_so()
    {
        string page = Html(Audit.Run(Subjects.Thirty, new ExactDraw(Subjects.Thirty), new AuditOptions { Draws = 2000 }, null, new CancellationToken(canceled: true)));

        Assert.Contains("data-verdict=\"undecided\"", page, StringComparison.Ordinal);
        Assert.Contains("0 of 2,000", page, StringComparison.Ordinal);
    }

    private static string Html(AuditResult result, ReportOptions? options = null)
    {
        using var text = new StringWriter();
        AuditReport.WriteHtml(text, result, new AuditTiming(1.5, 1.8), options);
        return text.ToString();
    }

    private static List<XElement> Figures(string page) => [.. Svg().Matches(page).Select(match => XElement.Parse(match.Value))];

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();

    [GeneratedRegex("<table class=\"again\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Again();

    [GeneratedRegex("<(meta|br)([^>]*)>")]
    private static partial Regex VoidTags();
}
