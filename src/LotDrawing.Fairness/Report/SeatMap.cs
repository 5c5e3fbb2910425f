using System.Text;

namespace LotDrawing.Fairness;

/// <summary>For a plan: the chance of each participant for each seat, as a table that is coloured by it.</summary>
internal static class SeatMap
{
    private const int Shades = 7;
    private const int MostCells = 4000;

    internal static string Of(AuditResult result)
    {
        var plan = result.Subject.Plan;
        if ((long)plan.SeatCount * plan.States.Length > MostCells)
            return "<p>Too many seats and participants to be shown here; the funnel below shows all of them.</p>\n";

        double most = 0;
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            for (int state = 0; state < plan.States.Length; state++)
                most = Math.Max(most, result.Tally.Principal(seat, state) / (double)result.Tally.Draws);
        }

        var exact = result.Options.Exact;
        var text = new StringBuilder($"<p>How often each participant came to each seat, in per cent of the draws{(exact is null ? "" : "; below it the exact probability")}.</p>\n<div class=\"scroll\"><table class=\"heat\"><thead><tr><th scope=\"col\">Seat</th>");
        foreach (string state in plan.States)
            text.Append($"<th scope=\"col\">{Words.Html(state)}</th>");
        text.Append("</tr></thead><tbody>\n");
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            text.Append($"<tr><th scope=\"row\">{Words.Html(plan.SeatNames[seat])}</th>");
            var pot = plan.Pot(seat);
            for (int state = 0; state < plan.States.Length; state++)
            {
                double share = result.Tally.Principal(seat, state) / (double)result.Tally.Draws;
                if (share == 0 && !pot.Contains(state))
                {
                    text.Append("<td>·</td>");
                    continue;
                }

                int shade = (int)Math.Min(Shades - 1, share / most * Shades);
                text.Append($"<td class=\"cell seq{shade} on{shade}\">{Numbers.Fixed(100 * share, 2)}{(exact is null ? "" : $"<br><small>{Numbers.Fixed(100 * exact[seat, state], 2)}</small>")}</td>");
            }

            text.Append("</tr>\n");
        }

        return text.Append("</tbody></table></div>\n").ToString();
    }
}
