using System.Globalization;
using System.Text;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The time to one drawing against the number of States as a figure (SVG), both axes logarithmic.</summary>
/// <remarks>The colours can be told apart by the colour-blind (M. Okabe and K. Ito, Color Universal Design); each line has a mark of its own and its name beside it. Title and
/// description say in words what it shows.</remarks>
internal static class GrowthFigure
{
    private const double Left = 70;
    private const double Right = 560;
    private const double Top = 20;
    private const double Bottom = 380;
    private const double FewestStates = 7;
    private const double MostStates = 220;
    private const int LeastPower = -7; // of ten, in seconds
    private const int MostPower = 2;

    private static readonly string[] Colours = ["#000000", "#D55E00", "#0072B2", "#009E73", "#CC79A7"];

    /// <summary>The figure. A time that is the greatest number is left out: nothing came within the limit.</summary>
    internal static string Of(List<(string Name, List<(int States, double Seconds)> Points)> lines)
    {
        var svg = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 440\" role=\"img\" aria-labelledby=\"title description\" font-family=\"sans-serif\" font-size=\"13\">");
        Add($"<title id=\"title\">Time to one valid drawing, by number of States</title>");
        Add($"<desc id=\"description\">{string.Join(" ", lines.Select(InWords))}</desc>");
        Add($"<rect width=\"960\" height=\"440\" fill=\"#fff\"/>");
        for (int power = LeastPower; power <= MostPower; power++)
        {
            double y = Y(Math.Pow(10, power));
            Add($"<line x1=\"{Left}\" y1=\"{y:0.0}\" x2=\"{Right}\" y2=\"{y:0.0}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{Unit(power)}</text>");
        }

        foreach (int states in PeerRosters.Sizes)
            Add($"<line x1=\"{X(states):0.0}\" y1=\"{Bottom}\" x2=\"{X(states):0.0}\" y2=\"{Bottom + 5}\" stroke=\"#000\"/><text x=\"{X(states):0.0}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{states}</text>");
        Add($"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 45}\" text-anchor=\"middle\">States</text>");
        double lowest = double.MaxValue;
        foreach (var (line, index) in lines.Select((line, index) => (line, index)).OrderByDescending(one => Y(Last(one.line.Points))))
        {
            var points = line.Points.Where(point => point.Seconds < double.MaxValue).Select(point => (X: X(point.States), Y: Y(point.Seconds))).ToList();
            if (points.Count == 0)
                continue;
            string colour = Colours[index % Colours.Length];
            Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.0},{point.Y:0.0}")))}\"/>");
            foreach (var (x, y) in points)
                Add(Mark(index, x, y, colour));

            // Names keep a line's height apart.
            double name = lowest = Math.Min(points[^1].Y, lowest - 18);
            Add($"<text x=\"{Right + 12}\" y=\"{name + 4:0.0}\" fill=\"{colour}\">{line.Name}</text>");
            Add($"<line x1=\"{points[^1].X + 6:0.0}\" y1=\"{points[^1].Y:0.0}\" x2=\"{Right + 8}\" y2=\"{name:0.0}\" stroke=\"{colour}\" stroke-dasharray=\"2 3\"/>");
        }

        return svg.Append("</svg>\n").ToString();

        void Add(FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static double Last(List<(int States, double Seconds)> points) =>
        points.Where(point => point.Seconds < double.MaxValue).Select(point => point.Seconds).LastOrDefault(1);

    private static string InWords((string Name, List<(int States, double Seconds)> Points) line) =>
        $"{line.Name}: {string.Join(", ", line.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.States} States {(point.Seconds == double.MaxValue ? "not within the limit" : $"{point.Seconds:0.########} s")}")))}.";

    private static FormattableString Mark(int index, double x, double y, string colour) => (index % 5) switch
    {
        0 => $"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"5\" fill=\"{colour}\"/>",
        1 => $"<rect x=\"{x - 4.5:0.0}\" y=\"{y - 4.5:0.0}\" width=\"9\" height=\"9\" fill=\"{colour}\"/>",
        2 => $"<path d=\"M{x:0.0} {y - 6:0.0}l6 10h-12z\" fill=\"{colour}\"/>",
        3 => $"<path d=\"M{x:0.0} {y - 6:0.0}l6 6l-6 6l-6 -6z\" fill=\"{colour}\"/>",
        _ => $"<path d=\"M{x - 5:0.0} {y - 5:0.0}l10 10m0 -10l-10 10\" stroke=\"{colour}\" stroke-width=\"3\"/>",
    };

    private static string Unit(int power) => power switch
    {
        >= 0 => $"{Math.Pow(10, power):0} s",
        >= -3 => $"{Math.Pow(10, power + 3):0} ms",
        >= -6 => $"{Math.Pow(10, power + 6):0} µs",
        _ => $"{Math.Pow(10, power + 9):0} ns",
    };

    private static double X(int states) => Left + ((Right - Left) * Math.Log(states / FewestStates) / Math.Log(MostStates / FewestStates));

    private static double Y(double seconds) => Bottom - ((Bottom - Top) * (Math.Log10(seconds) - LeastPower) / (MostPower - LeastPower));
}
