using LotDrawing.Text;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews;

/// <summary>Turns JSON into a status file, or into every fault of it.</summary>
internal static class StatusFileReader
{
    private const int MostEvents = 50_000;
    private const int MostEventsOfReview = 2_000;

    /// <summary>The file; of use only when no fault was reported.</summary>
    internal static StatusFile? Read(JsonCursor root)
    {
        switch ((root.Peek("format").Value as JsonData.Text)?.Value)
        {
            case StatusFiles.ReviewsFormat:
                return Reviews(root);
            case StatusFiles.FiguresFormat:
                return Figures(root);
            case var format:
                string came = format is not null ? $"the format {FaultText.Shown(format)}" : root.Value is JsonData.Object ? "no format" : "no object";
                root.Report($"a status file: an object whose format is {StatusFiles.ReviewsFormat} or {StatusFiles.FiguresFormat}", came);
                return null;
        }
    }

    private static FiguresFile Figures(JsonCursor root)
    {
        var members = root.Members(["format", "asOf", "figures"], ["about"]);
        return new FiguresFile(members[1].Date(), About(members[3]), FiguresPart.Read(members[2]));
    }

    private static ReviewsFile? Reviews(JsonCursor root)
    {
        var members = root.Members(["format", "asOf", "mechanism", "roster", "drawing", "people", "events"], ["about"]);
        int before = root.Faults.Count;
        DateOnly asOf = members[1].Date();
        DateOnly? last = root.Faults.Count == before ? asOf : null;
        string? about = About(members[7]);
        Mechanism mechanism = Mechanism.Untoc;
        members[2].OneOf(mechanism.Id);
        Roster? roster = DrawingPart.Roster(members[3], mechanism);
        Drawing? drawing = DrawingPart.Drawing(members[4], roster, mechanism);
        before = root.Faults.Count;
        var people = PeoplePart.Read(members[5], roster);
        bool known = root.Faults.Count == before;
        var events = members[6].Items(most: MostEvents).Select(item => (Place: item, Read: EventPart.Read(item))).ToList();
        if (roster is null || drawing is null || !known)
            return null;

        ReviewPhase phase = Happened(ReviewPhase.Open(roster, mechanism, drawing, UntocReviews.Rules, people), events, last);
        return new ReviewsFile(asOf, about, phase);
    }

    private static string? About(JsonCursor cursor) => cursor.IsAbsent ? null : cursor.PlainText();

    /// <summary>Applies the events; every refusal is a fault of its event. Where an event could not be read, those of its
    /// review that follow are not judged: what they rest on may be the one that is missing.</summary>
    private static ReviewPhase Happened(ReviewPhase phase, List<(JsonCursor Place, ReviewEvent? Read)> events, DateOnly? asOf)
    {
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        bool any = false;
        foreach ((JsonCursor cursor, ReviewEvent? happened) in events)
        {
            if (happened is null)
            {
                if (cursor.Peek("review").Value is JsonData.Text { Value: var of })
                    unread.Add(of);
                else
                    any = true;
                continue;
            }

            if (asOf is { } last && happened.Date > last)
                cursor.Report($"nothing after the day of the file, {last:yyyy-MM-dd}", $"dated {happened.Date:yyyy-MM-dd}");
            if (happened is CountryReviewEvent { Review: var review })
            {
                if (any || unread.Contains(review))
                    continue;
                int count = counts[review] = counts.GetValueOrDefault(review) + 1;
                if (count == MostEventsOfReview + 1)
                    cursor.Report($"at most {MostEventsOfReview} of one review", $"event {count} of the review of {review}");
                if (count > MostEventsOfReview)
                    continue;
            }

            switch (phase.Apply(happened))
            {
                case Accepted accepted:
                    phase = accepted.Phase;
                    break;
                case Refused { Refusal: var refusal }:
                    cursor.Report($"what {refusal.Source} asks for", refusal.Text);
                    break;
            }
        }

        return phase;
    }
}
