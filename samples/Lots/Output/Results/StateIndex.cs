using LotDrawing;

namespace Lots.Output.Results;

/// <summary>The index by State of the results in HTML: who reviews it, and whom it reviews.</summary>
internal sealed class StateIndex(ResultsInForce results, TextWriter output)
{
    internal void Write()
    {
        output.Write("<section class=\"page\" id=\"states\" aria-labelledby=\"states-title\">\n<h2 id=\"states-title\">By State</h2>\n");
        output.Write("<table>\n<caption>Of each State who reviews it, and which States it reviews, each with its group</caption>\n<thead><tr><th scope=\"col\">State</th><th scope=\"col\" class=\"number\">Group</th><th scope=\"col\">Is reviewed by</th><th scope=\"col\">Reviews</th></tr></thead>\n<tbody>\n");
        foreach (StateParty state in results.Record.Roster.States)
            WriteState(state);
        output.Write("</tbody>\n</table>\n</section>\n");
    }

    private void WriteState(StateParty state)
    {
        ReviewResult? own = results.Reviews.FirstOrDefault(review => review.State.Code == state.Code);
        string reviewedBy = own is null ? "no State" : string.Join(", ", own.Seats.SelectMany(seat => seat.Lots).Select(lot => ResultsHtml.State(lot.State)));
        string reviews = string.Concat(results.Record.InForce!.ReviewsBy(state.Code)
            .Select(review => $"<li>{ResultsHtml.State(results.State(review.State))} (group {review.Group})</li>"));
        string head = own is null ? ResultsHtml.State(state) : $"<a href=\"#review-{ResultsHtml.Text(state.Code)}\">{ResultsHtml.State(state)}</a>";
        output.Write($"<tr><th scope=\"row\">{head}</th><td class=\"number\">{own?.Group.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}</td><td>{reviewedBy}</td><td>{(reviews.Length == 0 ? "none" : $"<ul class=\"reviews\">{reviews}</ul>")}</td></tr>\n");
    }
}
