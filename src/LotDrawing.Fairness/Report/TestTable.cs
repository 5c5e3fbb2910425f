using System.Text;

namespace LotDrawing.Fairness;

/// <summary>All tests with their numbers.</summary>
internal static class TestTable
{
    internal static string Of(AuditResult result)
    {
        var text = new StringBuilder("<div class=\"scroll\"><table class=\"tests\"><caption>An adjusted p-value at or below the level means a bias. Deviations in percentage points (pp) or in reviews or States a hundred draws (/100), with their 95 % interval for all that the test looked at together.</caption><thead><tr><th scope=\"col\">Test</th><th scope=\"col\" class=\"mark\">Result</th><th scope=\"col\">Statistic</th><th scope=\"col\">Degrees of freedom</th><th scope=\"col\">p</th><th scope=\"col\">p adjusted</th><th scope=\"col\" class=\"what\">Largest deviation</th><th scope=\"col\">Seen from</th></tr></thead><tbody>\n");
        foreach (TestResult test in result.Tests)
        {
            text.Append($"<tr class=\"{(test.Passed ? "good" : "bad")}\"><th scope=\"row\">{Words.Html(test.Question)}<br><code>{Words.Html(test.Name)}</code></th>")
                .Append($"<td class=\"mark\">{(test.Passed ? "✓ no bias" : "✗ bias")}</td>")
                .Append($"<td>{(test.Statistic is { } statistic ? Numbers.Short(statistic) : "")}</td>")
                .Append($"<td>{(test.DegreesOfFreedom is { } freedom ? Numbers.Short(freedom) : "")}</td>")
                .Append($"<td>{Numbers.P(test.PValue)}</td><td>{Numbers.P(test.AdjustedPValue)}</td>")
                .Append(Effect(test.Effect))
                .Append("</tr>\n");
        }

        return text.Append("</tbody></table></div>\n").ToString();
    }

    private static string Effect(Effect? effect)
    {
        if (effect is null)
            return "<td></td><td></td>";
        string unit = effect.Unit == Fairness.Effect.PercentagePoints ? "pp" : "/100";
        return $"<td class=\"what\"><b>{Numbers.Short(effect.Deviation)} {unit}</b> [{Numbers.Short(effect.Low)}; {Numbers.Short(effect.High)}]<br>{Words.Html(effect.What)}</td><td>{Numbers.Short(effect.Detectable)} {unit}</td>";
    }
}
