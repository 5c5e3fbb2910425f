using System.Text;

namespace LotDrawing.Fairness;

/// <summary>Who meets whom, by regional group: a heat map with its numbers in it, and the same as a table.</summary>
internal static class RegionMap
{
    private const int Shades = 7;
    private const double Cell = 128;
    private const double Left = 250;
    private const double Top = 64;

    internal static string Of(AuditResult result)
    {
        AuditSubject subject = result.Subject;
        double[,] meetings = Figures.Meetings(result.Tally);
        string[] regions = [.. subject.RegionIds.Select(Words.Region)];
        int count = regions.Length;
        double most = meetings.Cast<double>().Max();
        var svg = new Svg(
            "meetings", Left + (Cell * count) + 10, Top + (52 * count) + 10,
            "Who meets whom, by regional group",
            $"A table of {count} rows and {count} columns: for a State under review of the row's regional group, how many of its reviewing States come from the column's. The darker, the more. The numbers are in the table below.");
        for (int b = 0; b < count; b++)
            Heading(svg, Left + (Cell * (b + 0.5)), regions[b]);
        for (int a = 0; a < count; a++)
        {
            double y = Top + (52 * a);
            svg.Text(Left - 12, y + 31, regions[a], "end");
            for (int b = 0; b < count; b++)
            {
                int shade = most > 0 ? (int)Math.Min(Shades - 1, meetings[a, b] / most * Shades) : 0;
                svg.Rectangle(Left + (Cell * b), y, Cell - 2, 50, $"seq{shade}", $"{regions[a]}, reviewed by {regions[b]}: {Numbers.Fixed(meetings[a, b], 4)} States a review");
                svg.Text(Left + (Cell * (b + 0.5)) - 1, y + 32, Numbers.Fixed(meetings[a, b], 2), style: $"value on{shade}");
            }
        }

        return svg + Table(regions, meetings, result.Reference is { } reference ? Figures.Meetings(reference) : null, result.Options.ReferenceName);
    }

    /// <summary>A name over a column, in two lines where it is long.</summary>
    private static void Heading(Svg svg, double x, string name)
    {
        int half = name.Length > 14 ? name.IndexOf(' ', name.Length / 3) : -1;
        if (half < 0)
        {
            svg.Text(x, Top - 14, name);
            return;
        }

        svg.Text(x, Top - 32, name[..half]);
        svg.Text(x, Top - 14, name[(half + 1)..]);
    }

    private static string Table(string[] regions, double[,] meetings, double[,]? reference, string referenceName)
    {
        var text = new StringBuilder("<details><summary>The same as a table</summary><div class=\"scroll\"><table><caption>Reviewing States in one review, on average");
        text.Append(reference is null ? "" : $"; in brackets: by {Words.Html(referenceName)}");
        text.Append("</caption><thead><tr><th scope=\"col\">State under review of</th>");
        foreach (string region in regions)
            text.Append($"<th scope=\"col\">{Words.Html(region)}</th>");
        text.Append("</tr></thead><tbody>\n");
        for (int a = 0; a < regions.Length; a++)
        {
            text.Append($"<tr><th scope=\"row\">{Words.Html(regions[a])}</th>");
            for (int b = 0; b < regions.Length; b++)
                text.Append($"<td>{Numbers.Fixed(meetings[a, b], 4)}{(reference is null ? "" : $" ({Numbers.Fixed(reference[a, b], 3)})")}</td>");
            text.Append("</tr>\n");
        }

        return text.Append("</tbody></table></div></details>\n").ToString();
    }
}
