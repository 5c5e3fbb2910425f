using LotDrawing;
using Lots.Inputs;

namespace Lots.Output.Results;

/// <summary>The results in force as one HTML file for print and screen, without anything from outside: what changed, a page or
/// more for each group, and an index by State.</summary>
internal sealed class ResultsHtml(ResultsInForce results, TextWriter output)
{
    internal void Write()
    {
        string title = $"{(results.IsRehearsal ? "REHEARSAL: results" : "Results")} in force on {Date.Words(results.Record.LastDate!.Value)}";
        WriteHead(title);
        output.Write("<main>\n");
        if (!results.Later.IsEmpty)
            WriteChanges();
        for (int group = 1; group <= results.Groups; group++)
            WriteGroup(group);
        new StateIndex(results, output).Write();
        output.Write("</main>\n</body>\n</html>\n");
    }

    /// <summary>Text as HTML shows it and never obeys it.</summary>
    internal static string Text(string text) => HtmlPage.Text(text);

    /// <summary>A State: its code, and its name where it has another.</summary>
    internal static string State(StateParty state) => state.Name == state.Code
        ? $"<b>{Text(state.Code)}</b>"
        : $"<b>{Text(state.Code)}</b> <bdi>{Text(state.Name)}</bdi>";

    private void WriteHead(string title)
    {
        HtmlPage.Begin(title, results.IsRehearsal, output);
        output.Write($"<p>{Text(results.Record.Mechanism.Name)}</p>\n");
        output.Write($"<p>{Tables.Counted(results.Record.Roster.Count, "State")}; the record has {Tables.Counted(results.Record.Entries.Length, "entry", "entries")}, and its last hash is <code>{Text(results.Record.LastHash)}</code></p>\n");
        output.Write("<nav aria-label=\"Contents\"><ul>\n");
        if (!results.Later.IsEmpty)
            output.Write("<li><a href=\"#changes\">What changed</a></li>\n");
        for (int group = 1; group <= results.Groups; group++)
            output.Write($"<li><a href=\"#group-{group}\">Group {group}</a></li>\n");
        output.Write("<li><a href=\"#states\">By State</a></li>\n</ul></nav>\n</header>\n");
    }

    private void WriteChanges()
    {
        var changes = results.Changes.ToList();
        output.Write($"<section id=\"changes\" aria-labelledby=\"changes-title\">\n<h2 id=\"changes-title\">What changed since entry {results.Since.Number} of {Date.Words(results.Since.Date)}</h2>\n");
        if (changes.Count == 0)
        {
            output.Write("<p>No seat was drawn again.</p>\n");
        }
        else
        {
            output.Write("<table class=\"stacked\">\n<caption>Seats drawn since</caption>\n<thead><tr><th scope=\"col\">State under review</th><th scope=\"col\">Seat</th><th scope=\"col\">Now</th><th scope=\"col\">Before</th><th scope=\"col\">Drawn by</th></tr></thead>\n<tbody>\n");
            foreach (var (review, seat) in changes)
                output.Write($"<tr><th scope=\"row\">{State(review.State)}</th><td class=\"seat\">{Text(seat.Seat)}</td><td data-head=\"Now\">{Sitting(seat.InForce)}</td><td data-head=\"Before\">{(seat.Before is null ? "no State" : Sitting(seat.Before))}</td><td data-head=\"Drawn by\">{Text(EntryText.Occasion(results.Record, seat.DrawnBy))}</td></tr>\n");
            output.Write("</tbody>\n</table>\n");
        }

        WriteEntries();
        output.Write("</section>\n");
    }

    /// <summary>What else was recorded since: who asked and why, who was refused, who came and left.</summary>
    private void WriteEntries()
    {
        if (results.Later.IsEmpty)
            return;
        output.Write("<h3>Recorded since</h3>\n<ul class=\"entries\">\n");
        foreach (Entry entry in results.Later)
        {
            output.Write($"<li>Entry {entry.Number}, {Date.Words(entry.Date)}: {Text(EntryText.What(entry))}");
            if (entry is Entry.Announcement { What: Announcement.Meeting meeting })
                output.Write($"<ul>{string.Concat(meeting.Decisions.Select(decision => $"<li>{Text(EntryText.Decision(decision))}</li>"))}</ul>");
            output.Write("</li>\n");
        }

        output.Write("</ul>\n");
    }

    private void WriteGroup(int group)
    {
        var reviews = results.InGroup(group).ToList();
        output.Write($"<section class=\"page group\" id=\"group-{group}\" aria-labelledby=\"group-{group}-title\">\n<h2 id=\"group-{group}-title\">Group {group}: {Tables.Counted(reviews.Count, "review")}</h2>\n");
        output.Write($"<table>\n<caption>Who reviews whom in group {group}; changes since entry {results.Since.Number} are marked. Repetitions left are the ordinary ones of the State under review</caption>\n<thead><tr><th scope=\"col\">State under review</th>");
        foreach (SeatRule seat in results.Record.Mechanism.Seats)
            output.Write($"<th scope=\"col\">Reviewed by: {Text(seat.Id)}</th>");
        output.Write("<th scope=\"col\" class=\"number\">Repe&shy;titions left</th></tr></thead>\n<tbody>\n");
        foreach (ReviewResult review in reviews)
        {
            output.Write($"<tr><th scope=\"row\" id=\"review-{Text(review.State.Code)}\">{State(review.State)}</th>");
            foreach (SeatRule rule in results.Record.Mechanism.Seats)
                WriteSeat(review.Seats.FirstOrDefault(seat => seat.Seat == rule.Id));
            output.Write($"<td class=\"number\">{review.OrdinaryLeft}</td></tr>\n");
        }

        output.Write("</tbody>\n</table>\n</section>\n");
    }

    private void WriteSeat(SeatResult? seat)
    {
        if (seat is null)
        {
            output.Write("<td>no State</td>");
            return;
        }

        output.Write(seat.IsChanged ? "<td class=\"changed\">" : "<td>");
        foreach (ReviewLot lot in seat.Lots)
            output.Write(lot.IsAdditional ? $"<div class=\"additional\"> and {State(lot.State)} for {Text(lot.Instruments.IsEmpty ? "nothing any more" : string.Join(", ", lot.Instruments))}</div>" : $"<div>{State(lot.State)}</div>");
        if (seat.IsChanged)
            output.Write($"<div class=\"note\"> Changed by entry {seat.DrawnBy.Number}<span>, {Text(EntryText.Occasion(results.Record, seat.DrawnBy))}{(seat.Before is null ? "" : $"; before: {string.Join(" and ", seat.Before.States.Select(Text))}")}</span></div>");
        output.Write("</td>");
    }

    private string Sitting(FilledSeat seat) => string.Join(" and ", seat.States.Select(code => State(results.State(code))));
}
