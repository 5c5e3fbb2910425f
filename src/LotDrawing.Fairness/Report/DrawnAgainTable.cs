using System.Text;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>For seats that are drawn again: who leaves, how many are in the pot, and which of them came furthest from their chance.</summary>
internal static class DrawnAgainTable
{
    internal static string Of(AuditResult result, PairDeviations pairs)
    {
        var text = new StringBuilder("<p>Each row is a seat that is drawn again while all other drawings are in force. A State came more or less often than its chance; how much is beyond chance, the tests below say.</p>\n")
            .Append("<div class=\"scroll\"><table class=\"again\"><thead><tr><th scope=\"col\" class=\"what\">Seat</th><th scope=\"col\" class=\"what\">Replaced</th><th scope=\"col\">In the pot</th><th scope=\"col\">Chance of each</th><th scope=\"col\">With an additional State</th><th scope=\"col\" class=\"what\">Furthest above its chance</th><th scope=\"col\" class=\"what\">Furthest below</th></tr></thead><tbody>\n");
        var principals = pairs.All.Where(pair => pair.IsPrincipal).ToLookup(pair => pair.Seat);
        for (int seat = 0; seat < result.Subject.SeatsDrawnAgain.Length; seat++)
            text.Append(Row(result, seat, [.. principals[seat].OrderBy(pair => Score(pair, pairs.Draws))], pairs.Draws));
        return text.Append("</tbody></table></div>\n").ToString();
    }

    private static string Row(AuditResult result, int seat, PairDeviations.Pair[] pairs, double draws)
    {
        AuditSubject subject = result.Subject;
        SeatToDraw drawn = subject.SeatsDrawnAgain[seat];
        string replaced = string.Join(", ", drawn.Replaced.Select(code => subject.Roster!.Find(code)?.Name ?? code));
        double with = Enumerable.Range(0, subject.StateCount).Sum(state => (double)result.Tally.Additional(seat, state));
        string Furthest(PairDeviations.Pair pair) =>
            $"{Words.Html(subject.Names[pair.State])}: {Percent(pair.Count / draws)} instead of {Percent(pair.Chance)}";

        return $"<tr><th scope=\"row\">{Words.Html(subject.Names[subject.Plan.OwnerOf(seat)])}, {Words.Html(drawn.Seat)}</th><td class=\"what\">{Words.Html(replaced)}</td>"
            + $"<td>{Numbers.Whole(subject.Plan.Pot(seat).Length)}</td><td>{Chances(pairs)}</td><td>{Percent(with / draws)}</td>"
            + (pairs.Length == 0 ? "<td></td><td></td>" : $"<td class=\"what\">{Furthest(pairs[^1])}</td><td class=\"what\">{Furthest(pairs[0])}</td>")
            + "</tr>\n";
    }

    private static double Score(PairDeviations.Pair pair, double draws) =>
        pair.Chance < 1 ? Chance.BinomialScore(pair.Count, draws, pair.Chance) : 0;

    /// <summary>One chance where all have the same, else the least and the most.</summary>
    private static string Chances(PairDeviations.Pair[] pairs)
    {
        if (pairs.Length == 0)
            return "";
        string least = Percent(pairs.Min(pair => pair.Chance));
        string most = Percent(pairs.Max(pair => pair.Chance));
        return least == most ? least : $"{least} to {most}";
    }

    private static string Percent(double share) => $"{Numbers.Fixed(100 * share, 2)} %";
}
