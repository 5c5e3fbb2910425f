using System.Globalization;
using System.Text;

namespace LotDrawing.Fairness;

/// <summary>What the tests found, in words for those who do not read statistics: one line for each thing that was asked.</summary>
internal static class PlainWords
{
    private static readonly (string Prefix, string Good, string Bad)[] Topics =
    [
        ("rules", "Every drawing keeps the rules.", "Some drawings break the rules."),
        ("groups/", "Every State comes into every group as often as the group's size says.", "Not every State has its fair chance of every group."),
        ("pairs/", "Interchangeable States meet equally often: whoever is under review, all States of one kind are drawn equally often.", "Interchangeable States are not drawn equally often."),
        ("reviewed-by/", "Interchangeable States are reviewed by the same kinds of States.", "Interchangeable States are not reviewed by the same kinds of States."),
        ("loads/", "Interchangeable States serve in equally many reviews.", "Some States serve in more reviews than others like them."),
        ("order/", "It makes no difference where a State stands: in the file, in the alphabet, or among the lots.", "It makes a difference where a State stands in a list."),
        ("together/", "No two lots of one draw follow each other beyond what the rules make of them.", "Lots of one draw follow each other."),
        ("before/", "No draw depends on the draw before it.", "Draws depend on the draw before."),
        ("exact/", "The exact probabilities are met.", "The exact probabilities are missed."),
        ("reference/", "{0} gives the same.", "{0} gives something else."),
    ];

    internal static string Of(AuditResult result)
    {
        var text = new StringBuilder("<ul class=\"plain\">\n");
        foreach (var (prefix, good, bad) in Topics)
        {
            var tests = result.Tests.Where(test => test.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (tests.Count == 0)
                continue;
            bool passed = tests.TrueForAll(test => test.Passed);
            TestResult telling = passed
                ? tests.LastOrDefault(test => test.Name.EndsWith("largest", StringComparison.Ordinal)) ?? tests[0]
                : tests.MinBy(test => test.PValue)!;
            text.Append(passed ? "<li class=\"good\">" : "<li class=\"bad\">").Append(passed ? "<b>✓</b> " : "<b>✗</b> ")
                .Append(Words.Html(string.Format(CultureInfo.InvariantCulture, passed ? good : bad, Independent(result)))).Append(Detail(telling, passed)).Append("</li>\n");
        }

        text.Append("</ul>\n");
        if (result.WouldHaveSeen is { Length: > 0 } seen)
            text.Append($"<p>{Words.Html(seen)}</p>\n");
        return text.ToString();
    }

    private static string Independent(AuditResult result) => result.Options.Reference is { } reference
        ? $"An independent procedure, the {reference.Name},"
        : "An independent procedure, the plainest there is,";

    private static string Detail(TestResult test, bool passed)
    {
        if (test.Effect is not { } effect)
            return passed ? "" : $" <span class=\"detail\">{Words.Html(test.Question)}</span>";
        string unit = effect.Unit == Effect.PercentagePoints ? "percentage points" : effect.Unit;
        return passed
            ? $" <span class=\"detail\">The most striking deviation, {Numbers.Short(Math.Abs(effect.Deviation))} {unit}, is within chance{Seen(test, effect)}.</span>"
            : $" <span class=\"detail\">{Words.Html(effect.What)}: off by {Numbers.Short(effect.Deviation)} {unit}, with 95 % confidence between {Numbers.Short(effect.Low)} and {Numbers.Short(effect.High)}.</span>";
    }

    /// <summary>What would have been noticed, where the test looks at single ones.</summary>
    private static string Seen(TestResult test, Effect effect) => test.Name.EndsWith("largest", StringComparison.Ordinal)
        || test.Name.StartsWith("together/", StringComparison.Ordinal) || test.Name.StartsWith("before/", StringComparison.Ordinal)
        ? $"; one of {Numbers.Short(effect.Detectable)} would have been noticed"
        : "";
}
