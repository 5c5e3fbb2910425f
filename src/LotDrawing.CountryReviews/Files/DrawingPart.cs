using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.CountryReviews;

/// <summary>Reads the drawing of a status file, written as the result of a draw.</summary>
internal static class DrawingPart
{
    private const int MostReviews = 20_000;

    /// <summary>The drawing, or null after a fault. Every rule that it breaks is a fault of its review.</summary>
    internal static Drawing? Read(Place place, Roster? roster, Mechanism mechanism)
    {
        Members? members = place.Object("a drawing: an object", "groups", "reviews");
        var groups = members?.Required("groups", "a list of groups") is { } listed ? Groups(listed, mechanism) : null;
        var items = members?.Required("reviews", "a list of reviews")?.List("a list of reviews", MostReviews);
        if (items is null || groups is null)
            return null;

        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        var reviews = new List<Review>();
        bool whole = true;
        foreach (Place item in items)
        {
            if (Review(item, groups.Count) is not { } review)
            {
                whole = false;
            }
            else if (!places.TryAdd(review.State, item))
            {
                item.Fault($"a second review of {Place.Shortened(review.State)}", "one review of each State");
                whole = false;
            }
            else
            {
                reviews.Add(review);
            }
        }

        if (!whole)
            return null;
        var drawing = new Drawing(groups.Count, reviews);
        return Agrees(place, drawing, groups) && (roster is null || Obeys(place, places, roster, mechanism, drawing)) ? drawing : null;
    }

    private static List<ImmutableArray<string>>? Groups(Place place, Mechanism mechanism)
    {
        if (place.List("a list of groups", mechanism.Groups.Count) is not { } items)
            return null;
        if (items.Count != mechanism.Groups.Count)
        {
            place.Fault($"{items.Count} groups", $"{mechanism.Groups.Count} of them");
            return null;
        }

        var groups = items.Select(item => item.Texts("a list of codes of States", MostReviews)).ToList();
        return groups.Contains(null) ? null : [.. groups.Select(group => group!.Value)];
    }

    private static Review? Review(Place place, int groups)
    {
        Members? members = place.Object("a review: an object", "state", "group", "seats");
        if (members is null)
            return null;
        string? state = members.Text("state", "the code of the State under review");
        int? group = members.Required("group", "the number of its group")?.Count(1, groups);
        ImmutableArray<FilledSeat>? seats = members.Required("seats", "a list of seats") is { } list ? Seats(list) : null;
        return state is null || group is null || seats is null ? null : new Review(state, group.Value, seats.Value);
    }

    /// <summary>Filled seats, or null after a fault.</summary>
    internal static ImmutableArray<FilledSeat>? Seats(Place place)
    {
        if (place.List("a list of seats", 100)?.Select(Seat).ToList() is not { } seats)
            return null;
        return seats.Contains(null) ? null : [.. seats.OfType<FilledSeat>()];
    }

    private static FilledSeat? Seat(Place place)
    {
        Members? members = place.Object("a seat: an object", "seat", "principal", "additional");
        string? seat = members?.Text("seat", "the seat's id");
        string? principal = members?.Text("principal", "the code of a State");
        Place? second = members?.Optional("additional");
        string? additional = second?.Text("the code of a State, or null");
        return seat is null || principal is null || (second is not null && additional is null) ? null : new FilledSeat(seat, principal, additional);
    }

    private static bool Agrees(Place place, Drawing drawing, List<ImmutableArray<string>> groups)
    {
        bool agrees = true;
        for (int group = 0; group < groups.Count; group++)
        {
            if (!groups[group].Order(StringComparer.Ordinal).SequenceEqual(drawing.Groups[group]))
            {
                place.Fault($"groups[{group}] lists {groups[group].Length} States, the reviews put {drawing.Groups[group].Length} in group {group + 1}", "the same States in both");
                agrees = false;
            }
        }

        return agrees;
    }

    private static bool Obeys(Place place, Dictionary<string, Place> places, Roster roster, Mechanism mechanism, Drawing drawing)
    {
        var breaches = RuleCheck.Breaches(roster, mechanism, drawing);
        foreach (RuleBreach breach in breaches)
            places.GetValueOrDefault(breach.State, place).Fault($"{breach.State}: {breach.Found}", $"{breach.Expected} ({breach.Source})");
        return breaches.IsEmpty;
    }
}
