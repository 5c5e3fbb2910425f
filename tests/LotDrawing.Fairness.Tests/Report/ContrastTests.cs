using System.Globalization;
using System.Text.RegularExpressions;
using LotDrawing.Fairness.Tests.Audits;

namespace LotDrawing.Fairness.Tests.Report;

/// <summary>WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to 1 with what is behind it, bright, dark and printed.</summary>
public sealed partial class ContrastTests
{
    private const double Least = 4.5;

    /// <summary>The shades of the heat tables, and whether a dark or a bright text stands on them in a bright page.</summary>
    public static TheoryData<string, string> Pairs { get; } = new()
    {
        { "seq0", "on-light" }, { "seq1", "on-light" }, { "seq2", "on-light" }, { "seq3", "on-light" },
        { "seq4", "on-dark" }, { "seq5", "on-dark" }, { "seq6", "on-dark" },
        { "paper", "ink" }, { "paper", "soft" }, { "card", "ink" },
        { "fair-paper", "fair" }, { "unfair-paper", "unfair" }, { "undecided-paper", "undecided" }, { "paper", "real" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_is_read_on_its_ground(string ground, string text)
    {
        using var page = new StringWriter();
        AuditReport.WriteHtml(page, Audit.Run(Subjects.Football, new ExactDraw(Subjects.Football), new AuditOptions { Draws = 100 }), AuditTiming.Elsewhere, new ReportOptions());
        var themes = Root().Matches(page.ToString()).Select(root => Colour().Matches(root.Value).ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value)).ToList();

        Assert.Equal(3, themes.Count);
        Assert.All(themes, theme => Assert.InRange(Contrast(theme[ground], theme[text]), Least, 21));
    }

    private static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            double part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z0-9-]+): #([0-9a-f]{6})")]
    private static partial Regex Colour();
}
