using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Draws a group's deadlines and delays: for each step, from left to right in time, how many were done (solid),
/// before a ground of how many were due by then (hatched). What stays hatched is late.</summary>
internal static class TimelineSvg
{
    private const int Width = 800;
    private const int Left = 190;
    private const int Right = 640;
    private const int LaneHeight = 46;
    private const int LaneGap = 26;
    private const int Top = 12;

    internal static string Write(Timeline timeline)
    {
        GroupStatus group = timeline.Group;
        var lanes = group.Lanes.Where(lane => !lane.DueOn.IsEmpty).ToList();
        int bottom = Top + (lanes.Count * (LaneHeight + LaneGap));
        string id = string.Create(CultureInfo.InvariantCulture, $"timeline-{group.Group}");
        string title = $"Deadlines and delays of {Words.Group(group.Group)}, from {Words.Date(group.StartsOn)} to {Words.Date(timeline.AsOf)}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<figure>\n<figcaption id=\"{id}\">Figure {group.Group}. {HtmlWriter.Escaped(title)}</figcaption>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n")
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {bottom + 34}\" role=\"img\" aria-labelledby=\"{id}-title {id}-text\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"12\" fill=\"#1a1a1a\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{HtmlWriter.Escaped(title)}</title>\n<desc id=\"{id}-text\">{HtmlWriter.Escaped(Description(lanes))}</desc>\n")
            .Append(CultureInfo.InvariantCulture, $"<defs><pattern id=\"{id}-late\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fbe9e2\"/><rect width=\"2.5\" height=\"6\" fill=\"#b5401a\"/></pattern></defs>\n");

        var axis = new TimeAxis(group.StartsOn, timeline.AsOf, Left, Right);
        foreach ((DateOnly tick, string label) in axis.Ticks())
        {
            text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{axis.X(tick)}\" y1=\"{Top}\" x2=\"{axis.X(tick)}\" y2=\"{bottom - LaneGap + 4}\" stroke=\"#c9ced4\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{axis.X(tick)}\" y=\"{bottom - LaneGap + 20}\" text-anchor=\"middle\">{label}</text>\n");
        }

        for (int index = 0; index < lanes.Count; index++)
            Lane(text, lanes[index], Top + (index * (LaneHeight + LaneGap)), axis, id, timeline.AsOf);
        Key(text, id, bottom + 14);
        return text.Append("</svg>\n</div>\n</figure>\n").ToString();
    }

    private static void Lane(StringBuilder text, Lane lane, int top, TimeAxis axis, string id, DateOnly asOf)
    {
        int all = lane.DueOn.Length;
        int bottom = top + LaneHeight;
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 14}\" font-weight=\"bold\">{Words.Sentence(lane.Step.Name())}</text>");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + 30}\">{(lane.DueOn[0] == lane.DueOn[^1] ? $"due {Words.Date(lane.DueOn[0])}" : $"due from {Words.Date(lane.DueOn[0])}")}</text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{top}\" width=\"{Right - Left}\" height=\"{LaneHeight}\" fill=\"none\" stroke=\"#5b6b7b\"/>");
        Area(text, lane.DueOn, $"url(#{id}-late)", "#b5401a");
        Area(text, lane.DoneOn, "#0b4f8a", "#0b4f8a");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Right + 10}\" y=\"{top + 14}\" font-weight=\"bold\">{lane.DoneOn.Length} of {all} done</text>");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Right + 10}\" y=\"{top + 30}\">{lane.Overdue} overdue{(lane.Overdue > 0 ? $", by up to" : "")}</text>");
        if (lane.Overdue > 0)
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Right + 10}\" y=\"{top + 45}\">{lane.LongestDelay} days</text>");
        text.Append('\n');

        // A staircase from the left edge to the day of the report, as high as the share that is there by each day.
        void Area(StringBuilder into, ImmutableArray<DateOnly> days, string fill, string stroke)
        {
            var until = days.Where(day => day <= asOf).ToList();
            if (until.Count == 0)
                return;
            into.Append(CultureInfo.InvariantCulture, $"<path fill=\"{fill}\" stroke=\"{stroke}\" d=\"M{axis.X(until[0])},{bottom}");
            int sum = 0;
            foreach (IGrouping<DateOnly, DateOnly> day in until.GroupBy(day => day))
            {
                sum += day.Count();
                into.Append(CultureInfo.InvariantCulture, $"H{axis.X(day.Key)}V{bottom - Math.Round((double)LaneHeight * sum / all, 1)}");
            }

            into.Append(CultureInfo.InvariantCulture, $"H{Right}V{bottom}Z\"/>");
        }
    }

    private static void Key(StringBuilder text, string id, int y) => text
        .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"16\" height=\"12\" fill=\"#0b4f8a\"/><text x=\"{Left + 22}\" y=\"{y + 10}\">done by then</text>")
        .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left + 120}\" y=\"{y}\" width=\"16\" height=\"12\" fill=\"url(#{id}-late)\" stroke=\"#b5401a\"/><text x=\"{Left + 142}\" y=\"{y + 10}\">due by then and not done: late</text>\n");

    private static string Description(List<Lane> lanes) =>
        string.Join(" ", lanes.Select(lane =>
            $"{Words.Sentence(lane.Step.Name())}, due {DelaysSection.Due(lane)}: {Words.Number(lane.DoneOn.Length)} of {Words.Digits(lane.DueOn.Length)} done, {Words.Number(lane.InTime)} in time and {Words.Number(lane.DoneLate)} late; {Words.Number(lane.Overdue)} overdue{(lane.Overdue > 0 ? $", by up to {Words.Count(lane.LongestDelay, "day")}" : "")}."));
}
