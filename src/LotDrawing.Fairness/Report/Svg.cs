using System.Text;

namespace LotDrawing.Fairness;

/// <summary>An inline SVG that says in words what it shows; colours come from the page's style, so that they follow light and
/// dark.</summary>
internal sealed class Svg
{
    private readonly StringBuilder text = new();

    /// <param name="id">Unique in the page.</param>
    /// <param name="width">The width of its coordinates.</param>
    /// <param name="height">The height.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What there is to be seen.</param>
    internal Svg(string id, double width, double height, string title, string description)
    {
        text.Append(FormattableString.Invariant($"<svg id=\"{id}\" class=\"figure\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" preserveAspectRatio=\"xMidYMid meet\">\n"))
            .Append(FormattableString.Invariant($"<title id=\"{id}-t\">{Words.Html(title)}</title><desc id=\"{id}-d\">{Words.Html(description)}</desc>\n"));
    }

    internal void Rectangle(double x, double y, double width, double height, string style, string? tip = null)
    {
        text.Append($"<rect x=\"{Numbers.At(x)}\" y=\"{Numbers.At(y)}\" width=\"{Numbers.At(width)}\" height=\"{Numbers.At(height)}\" class=\"{style}\"");
        text.Append(tip is null ? "/>\n" : $"><title>{Words.Html(tip)}</title></rect>\n");
    }

    internal void Line(double x1, double y1, double x2, double y2, string style) =>
        text.Append($"<line x1=\"{Numbers.At(x1)}\" y1=\"{Numbers.At(y1)}\" x2=\"{Numbers.At(x2)}\" y2=\"{Numbers.At(y2)}\" class=\"{style}\"/>\n");

    /// <param name="data">The path.</param>
    /// <param name="style">Its classes.</param>
    /// <param name="thickness">How thick its line is, or 0 for what the style says.</param>
    internal void Path(string data, string style, double thickness = 0)
    {
        if (data.Length > 0)
            text.Append($"<path d=\"{data}\" class=\"{style}\"{(thickness > 0 ? $" stroke-width=\"{Numbers.At(thickness)}\"" : "")}/>\n");
    }

    internal void Circle(double x, double y, double radius, string style, string tip) =>
        text.Append($"<circle cx=\"{Numbers.At(x)}\" cy=\"{Numbers.At(y)}\" r=\"{Numbers.At(radius)}\" class=\"{style}\"><title>{Words.Html(tip)}</title></circle>\n");

    /// <param name="x">Where.</param>
    /// <param name="y">The line it stands on.</param>
    /// <param name="words">The text.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="style">More classes.</param>
    /// <param name="turned">Whether it runs upwards.</param>
    internal void Text(double x, double y, string words, string anchor = "middle", string style = "", bool turned = false)
    {
        string turn = turned ? $" transform=\"rotate(-90 {Numbers.At(x)} {Numbers.At(y)})\"" : "";
        text.Append($"<text x=\"{Numbers.At(x)}\" y=\"{Numbers.At(y)}\" text-anchor=\"{anchor}\" class=\"{style}\"{turn}>{Words.Html(words)}</text>\n");
    }

    /// <summary>The SVG, closed.</summary>
    public override string ToString() => text + "</svg>\n";
}
