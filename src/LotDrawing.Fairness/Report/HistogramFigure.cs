using System.Text;

namespace LotDrawing.Fairness;

/// <summary>How often each number came, as bars; the reference as points; the real number, if there is one, as a mark.</summary>
internal sealed record HistogramFigure(string Id, string Title, string Axis, long[] Counts)
{
    private const double Left = 64;
    private const double Top = 54; // room for a title, and under it for the mark of the real number
    private const double Width = 380;
    private const double Height = 210;

    /// <summary>The same of the reference procedure, or null.</summary>
    internal long[]? Reference { get; init; }

    internal string ReferenceName { get; init; } = "";

    /// <summary>The number of the real drawing, or null.</summary>
    internal int? Real { get; init; }

    internal string Draw()
    {
        var sample = Sample.Of(Counts);
        double total = sample.Draws;
        double mean = sample.Mean;
        double deviation = Math.Sqrt(sample.Variance);
        var (low, high) = Range();
        double[] shares = [.. Enumerable.Range(low, high - low + 1).Select(value => 100 * Counts[value] / total)];
        double[]? others = Reference is null ? null : [.. Enumerable.Range(low, high - low + 1).Select(value => 100 * Reference[value] / (double)Reference.Sum())];
        double most = Math.Max(shares.Max(), others?.Max() ?? 0) * 1.08;
        double bar = Width / shares.Length;
        double X(double value) => Left + ((value - low + 0.5) * bar);
        double Y(double share) => Top + Height - (share / most * Height);

        string real = Real is { } number ? $" The real drawing had {number}, which is marked: {Rank(number, mean, deviation)}." : "";
        var svg = new Svg(Id, Left + Width + 16, Top + Height + 58, $"{Title}: {Axis}",
            $"{Title}. Mean {Numbers.Fixed(mean, 2)}, standard deviation {Numbers.Fixed(deviation, 2)}.{real}");
        svg.Text(Left, 18, Title, "start", "title");
        foreach (double tick in Scale.Ticks(0, most, 4))
        {
            svg.Line(Left, Y(tick), Left + Width, Y(tick), "grid");
            svg.Text(Left - 8, Y(tick) + 5, $"{Scale.Label(tick)} %", "end");
        }

        for (int i = 0; i < shares.Length; i++)
        {
            svg.Rectangle(Left + (i * bar) + 1, Y(shares[i]), Math.Max(1, bar - 2), Top + Height - Y(shares[i]), "bar", $"{low + i}: {Numbers.Fixed(shares[i], 3)} %");
            if (others is not null)
                svg.Circle(X(low + i), Y(others[i]), 3, "other", $"{low + i}: {Numbers.Fixed(others[i], 3)} % by {ReferenceName}");
        }

        foreach (double tick in Scale.Ticks(low, high, 7).Where(tick => tick == Math.Floor(tick)))
            svg.Text(X(tick), Top + Height + 20, Scale.Label(tick));
        svg.Line(Left, Top + Height, Left + Width, Top + Height, "zero");
        svg.Text(Left + (Width / 2), Top + Height + 46, Axis, style: "axis");
        if (Real is { } mark)
        {
            svg.Line(X(mark), Top - 4, X(mark), Top + Height, "real");
            bool atLeft = X(mark) > Left + (Width * 0.6);
            svg.Text(X(mark) + (atLeft ? 3 : -3), Top - 8, $"real drawing: {mark}", atLeft ? "end" : "start", "marked");
        }

        return svg + Table(low, shares, others);
    }

    private static string Rank(int real, double mean, double deviation) =>
        deviation <= 0 ? "" : $"{Numbers.Fixed(Math.Abs(real - mean) / deviation, 1)} standard deviations {(real < mean ? "below" : "above")} the mean";

    private (int Low, int High) Range()
    {
        // What fewer than one in twenty thousand had would be a bar too low to be seen.
        long total = Counts.Sum();
        int low = 0;
        int high = Counts.Length - 1;
        while (low < high && Counts[low] * 20_000.0 < total)
            low++;
        while (high > low && Counts[high] * 20_000.0 < total)
            high--;
        return (Math.Min(low, Real ?? low), Math.Max(high, Real ?? high));
    }

    private string Table(int low, double[] shares, double[]? others)
    {
        var text = new StringBuilder($"<details><summary>The same as a table</summary><div class=\"scroll\"><table><caption>{Words.Html(Title)}</caption><thead><tr><th scope=\"col\">{Words.Html(Axis)}</th><th scope=\"col\">%</th>{(others is null ? "" : $"<th scope=\"col\">% by {Words.Html(ReferenceName)}</th>")}</tr></thead><tbody>\n");
        for (int i = 0; i < shares.Length; i++)
            text.Append($"<tr><th scope=\"row\">{low + i}</th><td>{Numbers.Fixed(shares[i], 3)}</td>{(others is null ? "" : $"<td>{Numbers.Fixed(others[i], 3)}</td>")}</tr>\n");
        return text.Append("</tbody></table></div></details>\n").ToString();
    }
}
