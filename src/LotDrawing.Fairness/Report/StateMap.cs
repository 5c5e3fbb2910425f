using System.Text;

namespace LotDrawing.Fairness;

/// <summary>Every State against every other, regional group by regional group: where a pair meets too often or too rarely.</summary>
internal static class StateMap
{
    /// <summary>More States than this are too many to be seen.</summary>
    internal const int MostStates = 400;

    private const double Left = 150;
    private const double Top = 96;
    private const double Side = 640;

    private static readonly (double From, string Style, string Words)[] Bins =
    [
        (-4, "low2", "far too rarely (beyond 4 standard errors)"),
        (-2.5, "low1", "rarely (2.5 to 4)"),
        (2.5, "high1", "often (2.5 to 4)"),
        (4, "high2", "far too often (beyond 4)"),
    ];

    internal static string Of(AuditResult result, PairDeviations pairs)
    {
        AuditSubject subject = result.Subject;
        int count = subject.Plan.States.Length;
        int[] order = [.. Enumerable.Range(0, count).OrderBy(state => subject.Regions[state]).ThenBy(state => state)];
        int[] positions = new int[count];
        for (int index = 0; index < count; index++)
            positions[order[index]] = index;

        double cell = Side / count;
        var paths = Bins.Select(_ => new StringBuilder()).ToArray();
        int[] coloured = new int[Bins.Length];
        int all = 0;
        foreach (var (score, under, reviewing) in Scores(subject, pairs))
        {
            all++;
            int bin = score <= Bins[0].From ? 0 : score <= Bins[1].From ? 1 : score >= Bins[3].From ? 3 : score >= Bins[2].From ? 2 : -1;
            if (bin < 0)
                continue;
            coloured[bin]++;
            paths[bin].Append($"M{Numbers.At(Left + (positions[reviewing] * cell))} {Numbers.At(Top + ((positions[under] + 0.5) * cell))}h{Numbers.At(cell)}");
        }

        string found = string.Join("; ", Bins.Select((bin, i) => $"{bin.Words}: {Numbers.Whole(coloured[i])}"));
        double byChance = 2 * Normal(2.5) * all;
        var svg = new Svg("pairs", Left + Side + 20, Top + Side + 56, "Every pair of States",
            $"A square of {count} by {count} States. Rows are States under review, columns reviewing States, both by regional group. A point is coloured where the pair meets more than 2.5 standard errors too often or too rarely. Of {Numbers.Whole(all)} pairs {found}. By chance alone some {Numbers.Whole((long)byChance)} are coloured, without a pattern.");
        svg.Rectangle(Left, Top, Side, Side, "ground");
        for (int bin = 0; bin < Bins.Length; bin++)
            svg.Path(paths[bin].ToString(), $"dot {Bins[bin].Style}", cell);
        Frames(svg, subject, order, cell);
        double x = Left;
        foreach (var (_, style, words) in Bins)
        {
            svg.Rectangle(x, Top + Side + 22, 14, 14, $"key {style}");
            svg.Text(x + 20, Top + Side + 34, words.Split(" (")[0], "start", "small");
            x += words.Length > 30 ? 180 : 130;
        }

        return svg + $"<p class=\"note\">Of {Numbers.Whole(all)} pairs {Numbers.Whole(coloured.Sum())} are coloured; by chance alone it would be about {Numbers.Whole((long)Math.Round(byChance))}. What matters is the pattern: a fair draw scatters them evenly, a bias shows as stripes or blocks.</p>\n";
    }

    private static double Normal(double z) => Chance.NormalTwoSided(z) / 2;

    private static IEnumerable<(double Score, int Under, int Reviewing)> Scores(AuditSubject subject, PairDeviations pairs)
    {
        int count = subject.Plan.States.Length;
        double[] expected = new double[count * count];
        double[] counts = new double[count * count];
        foreach (var pair in pairs.All)
        {
            // Principal or additional, a State is in a review at most once.
            int index = (subject.Plan.OwnerOf(pair.Seat) * count) + pair.State;
            expected[index] += pair.Chance;
            counts[index] += pair.Count;
        }

        for (int index = 0; index < expected.Length; index++)
        {
            if (expected[index] > 0 && expected[index] < 1)
                yield return (Chance.BinomialScore(counts[index], pairs.Draws, expected[index]), index / count, index % count);
        }
    }

    private static void Frames(Svg svg, AuditSubject subject, int[] order, double cell)
    {
        int start = 0;
        for (int i = 1; i <= order.Length; i++)
        {
            if (i < order.Length && subject.Regions[order[i]] == subject.Regions[order[start]])
                continue;
            string name = Words.Region(subject.RegionIds[subject.Regions[order[start]]]);
            double middle = (start + i) / 2.0 * cell;
            string[] lines = Lines(name);
            for (int line = 0; line < lines.Length; line++)
            {
                svg.Text(Left - 8, Top + middle + 5 + (16 * (line - ((lines.Length - 1) / 2.0))), lines[line], "end", "small");
                svg.Text(Left + middle, Top - 10 - (16 * (lines.Length - 1 - line)), lines[line], style: "small");
            }

            svg.Line(Left, Top + (i * cell), Left + Side, Top + (i * cell), "frame");
            svg.Line(Left + (i * cell), Top, Left + (i * cell), Top + Side, "frame");
            start = i;
        }

        svg.Line(Left, Top, Left + Side, Top, "frame");
        svg.Line(Left, Top, Left, Top + Side, "frame");
        svg.Text(Left + (Side / 2), 18, "reviewing State", style: "axis");
        svg.Text(16, Top + (Side / 2), "State under review", style: "axis", turned: true);
    }

    private static string[] Lines(string name)
    {
        var lines = new List<string> { "" };
        foreach (string word in name.Split(' '))
        {
            if (lines[^1].Length + word.Length > 13)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines.Where(line => line.Length > 0)];
    }
}
