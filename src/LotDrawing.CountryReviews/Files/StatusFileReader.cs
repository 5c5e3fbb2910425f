using System.Collections.Immutable;
using System.Text.Json;
using static LotDrawing.CountryReviews.EventOutcome;
using static LotDrawing.CountryReviews.ReviewEvent;
using static LotDrawing.CountryReviews.StatusFile;

namespace LotDrawing.CountryReviews;

/// <summary>Turns parsed JSON into a status file, or into every fault of it.</summary>
internal sealed class StatusFileReader
{
    private const int MostEvents = 50_000;
    private const int MostEventsOfReview = 2_000;

    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();

    internal Parsed<StatusFile> Read(JsonElement root)
    {
        var place = new Place(root, "$", faults);
        StatusFile? file = place.Peek("format") switch
        {
            StatusFiles.ReviewsFormat => Reviews(place),
            StatusFiles.FiguresFormat => Figures(place),
            { } other => Unknown(place, $"the format \"{Place.Shortened(other)}\""),
            _ => Unknown(place, place.IsObject ? "no format" : "no object"),
        };
        return file is not null && faults.Count == 0 ? new Parsed<StatusFile>(file) : new Parsed<StatusFile>(faults.ToImmutable());
    }

    private static StatusFile? Unknown(Place place, string came)
    {
        place.Fault(came, $"a status file: an object whose format is {StatusFiles.ReviewsFormat} or {StatusFiles.FiguresFormat}");
        return null;
    }

    private static FiguresFile? Figures(Place place)
    {
        Members members = place.Object("a status file: an object", "format", "about", "asOf", "figures")!;
        (DateOnly? asOf, string? about) = Heading(members);
        FigureSet? figures = members.Required("figures", "the figures: an object") is { } part ? FiguresPart.Read(part) : null;
        return asOf is null || figures is null ? null : new FiguresFile(asOf.Value, about, figures);
    }

    private static ReviewsFile? Reviews(Place place)
    {
        Members members = place.Object("a status file: an object", "format", "about", "asOf", "mechanism", "roster", "drawing", "people", "events")!;
        (DateOnly? asOf, string? about) = Heading(members);
        Mechanism mechanism = Mechanism.Untoc;
        Place? id = members.Required("mechanism", mechanism.Id);
        if (id?.Text(mechanism.Id) is { } named && named != mechanism.Id)
            id.Fault(mechanism.Id);
        Roster? roster = members.Required("roster", "a roster") is { } states ? RosterPart.Read(states, mechanism) : null;
        Drawing? drawing = members.Required("drawing", "a drawing") is { } drawn ? DrawingPart.Read(drawn, roster, mechanism) : null;
        List<Person>? people = members.Required("people", "a list of people") is { } persons ? PeoplePart.Read(persons, roster) : null;
        var events = members.Required("events", "a list of events")?.List("a list of events", MostEvents)?.Select(item => (Place: item, Read: EventPart.Read(item))).ToList();
        if (roster is null || drawing is null || people is null || events is null)
            return null;

        ReviewPhase phase = Happened(ReviewPhase.Open(roster, mechanism, drawing, UntocReviews.Rules, people), events, asOf);
        return asOf is null ? null : new ReviewsFile(asOf.Value, about, phase);
    }

    private static (DateOnly? AsOf, string? About) Heading(Members members) =>
        (members.Date("asOf"), members.Optional("about")?.Text("a sentence about the file"));

    /// <summary>Applies the events; every refusal is a fault of its event. Where an event could not be read, those of its
    /// review that follow are not judged: what they rest on may be the one that is missing.</summary>
    private static ReviewPhase Happened(ReviewPhase phase, List<(Place Place, ReviewEvent? Read)> events, DateOnly? asOf)
    {
        var unread = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        bool any = false;
        foreach ((Place place, ReviewEvent? happened) in events)
        {
            if (happened is null)
            {
                if (place.Peek("review") is { } of)
                    unread.Add(of);
                else
                    any = true;
                continue;
            }

            if (asOf is { } last && happened.Date > last)
                place.Fault($"dated {happened.Date:yyyy-MM-dd}", $"nothing after the day of the file, {last:yyyy-MM-dd}");
            if (happened is CountryReviewEvent { Review: var review })
            {
                if (any || unread.Contains(review))
                    continue;
                int count = counts[review] = counts.GetValueOrDefault(review) + 1;
                if (count == MostEventsOfReview + 1)
                    place.Fault($"event {count} of the review of {review}", $"at most {MostEventsOfReview} of one review");
                if (count > MostEventsOfReview)
                    continue;
            }

            switch (phase.Apply(happened))
            {
                case Accepted accepted:
                    phase = accepted.Phase;
                    break;
                case Refused { Refusal: var refusal }:
                    place.Fault(refusal.Text, $"what {refusal.Source} asks for");
                    break;
            }
        }

        return phase;
    }
}
