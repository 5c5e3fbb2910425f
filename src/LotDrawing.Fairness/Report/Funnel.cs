using System.Text;

namespace LotDrawing.Fairness;

/// <summary>Every pair's deviation against its chance, with the lines between which chance alone leaves it.</summary>
internal static class Funnel
{
    private const double Left = 76;
    private const double Top = 20;
    private const double Width = 760;
    private const double Height = 400;
    private const int Columns = 95;
    private const int Rows = 80;
    private const int Shades = 5;
    private const int MostNamed = 200;

    internal static string Of(AuditResult result, PairDeviations pairs)
    {
        double draws = pairs.Draws;
        var shown = pairs.All.Where(pair => pair.Chance < 1).ToArray();
        if (shown.Length == 0 || draws < 1)
            return "";

        // All together: the line that no pair crosses in all but one of a thousand fair audits, at the audit's level.
        double together = Chance.NormalQuantile(result.Options.Level / (2.0 * shown.Length));
        double single = Chance.NormalQuantile(0.025);
        double rightmost = shown.Max(pair => pair.Chance);
        double Error(double p) => 100 * Math.Sqrt(p * (1 - p) / draws);
        double worst = shown.Max(pair => Math.Abs((pair.Count / draws) - pair.Chance) * 100);
        double tallest = Math.Max(worst, together * Error(Math.Min(rightmost, 0.5))) * 1.08;
        double X(double p) => Left + (p / rightmost * Width);
        double Y(double deviation) => Top + (Height / 2) - (deviation / tallest * Height / 2);

        int[] density = new int[Columns * Rows];
        var outside = new List<PairDeviations.Pair>();
        foreach (var pair in shown)
        {
            double deviation = 100 * ((pair.Count / draws) - pair.Chance);
            if (Math.Abs(Chance.BinomialScore(pair.Count, draws, pair.Chance)) > together)
                outside.Add(pair);
            int column = (int)Math.Min(Columns - 1, pair.Chance / rightmost * Columns);
            int row = (int)Math.Clamp((1 - (deviation / tallest)) / 2 * Rows, 0, Rows - 1);
            density[(row * Columns) + column]++;
        }

        var svg = new Svg("funnel", Left + Width + 20, Top + Height + 62, "Deviation of every pair",
            $"{Numbers.Whole(shown.Length)} pairs of a seat and a State by their chance, and by how far they came from it. {(outside.Count == 0 ? "All lie" : $"{Numbers.Whole(outside.Count)} lie outside, the others")} between the outer lines, which chance alone lets any pair cross in one of {Numbers.Whole((long)Math.Round(1 / result.Options.Level))} fair audits. The largest deviation is {Numbers.Fixed(worst, 3)} percentage points.");
        Axes(svg, rightmost, tallest, X, Y);
        double cellWidth = Width / Columns;
        double cellHeight = Height / Rows;
        int most = density.Max();
        for (int index = 0; index < density.Length; index++)
        {
            if (density[index] == 0)
                continue;
            int shade = Math.Min(Shades - 1, (int)(Math.Log(density[index]) / Math.Log(most + 1) * Shades));
            svg.Rectangle(Left + (index % Columns * cellWidth), Top + (index / Columns * cellHeight), cellWidth + 0.3, cellHeight + 0.3, $"den{shade}");
        }

        foreach (double factor in new[] { single, together })
        {
            string style = factor == single ? "line dashed" : "line";
            svg.Path(Curve(rightmost, p => X(p), p => Y(factor * Error(p))), style);
            svg.Path(Curve(rightmost, p => X(p), p => Y(-factor * Error(p))), style);
        }

        foreach (var pair in outside.OrderByDescending(pair => Math.Abs(Chance.BinomialScore(pair.Count, draws, pair.Chance))).Take(MostNamed))
        {
            double deviation = 100 * ((pair.Count / draws) - pair.Chance);
            svg.Circle(X(pair.Chance), Y(deviation), 4, "outside", $"{result.Subject.Names[pair.State]} for {result.Subject.Plan.SeatNames[pair.Seat]}: {Numbers.Fixed(100 * pair.Count / draws, 3)} % instead of {Numbers.Fixed(100 * pair.Chance, 3)} %");
        }

        return svg + $"<p class=\"note\">{Numbers.Whole(shown.Length)} pairs, darker where there are more. Dashed: where chance leaves 95 % of the pairs. Full: where it leaves all of them, in all but one of {Numbers.Whole((long)Math.Round(1 / result.Options.Level))} fair audits. {(outside.Count == 0 ? "No pair lies outside." : $"<strong>{Numbers.Whole(outside.Count)} pairs lie outside</strong> (marked).")}</p>\n";
    }

    private static string Curve(double rightmost, Func<double, double> x, Func<double, double> y)
    {
        var path = new StringBuilder();
        for (int i = 0; i <= 60; i++)
        {
            double p = rightmost * i * i / 3600.0; // closer together where it bends
            path.Append($"{(i == 0 ? 'M' : 'L')}{Numbers.At(x(p))} {Numbers.At(y(p))}");
        }

        return path.ToString();
    }

    private static void Axes(Svg svg, double rightmost, double tallest, Func<double, double> x, Func<double, double> y)
    {
        svg.Rectangle(Left, Top, Width, Height, "ground");
        foreach (double tick in Scale.Ticks(0, 100 * rightmost, 8))
        {
            svg.Line(x(tick / 100), Top, x(tick / 100), Top + Height, "grid");
            svg.Text(x(tick / 100), Top + Height + 22, $"{Scale.Label(tick)} %");
        }

        foreach (double tick in Scale.Ticks(-tallest, tallest, 6))
        {
            svg.Line(Left, y(tick), Left + Width, y(tick), tick == 0 ? "zero" : "grid");
            svg.Text(Left - 8, y(tick) + 5, Scale.Label(tick), "end");
        }

        svg.Text(Left + (Width / 2), Top + Height + 50, "chance of the pair in one draw", style: "axis");
        svg.Text(16, Top + (Height / 2), "deviation, percentage points", style: "axis", turned: true);
    }
}
