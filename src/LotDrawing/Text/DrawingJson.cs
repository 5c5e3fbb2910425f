using System.Collections.Immutable;
using System.Text.Json;

namespace LotDrawing.Text;

/// <summary>Drawings as JSON: <c>{"groups":[["AGO",…],…],"reviews":[{"state":"AFG","group":2,"seats":[…]},…]}</c>.</summary>
/// <remarks>The same in a file of its own and as a result inside a record.</remarks>
internal static class DrawingJson
{
    /// <summary>Reads a drawing: the drawing, or every fault of the file.</summary>
    /// <param name="utf8">JSON in UTF-8, spaced in any way.</param>
    internal static Parsed<Drawing> Read(ReadOnlySpan<byte> utf8) => JsonText.Read(utf8, Read);

    /// <summary>Writes a drawing with members in the order of the words above; the writer is not flushed.</summary>
    internal static void Write(Drawing drawing, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteStartArray("groups"u8);
        foreach (var group in drawing.Groups)
        {
            to.WriteStartArray();
            foreach (string code in group)
                to.WriteStringValue(code);
            to.WriteEndArray();
        }

        to.WriteEndArray();
        to.WriteStartArray("reviews"u8);
        foreach (Review review in drawing.Reviews)
            Write(review, to);
        to.WriteEndArray();
        to.WriteEndObject();
    }

    internal static JsonData Of(Drawing drawing) => JsonData.Of(("groups", Of(drawing.Groups)), ("reviews", Of(drawing.Reviews)));

    internal static JsonData Of(ImmutableArray<ImmutableArray<string>> groups) =>
        JsonData.Of(groups.Select(group => JsonData.Of(group)));

    internal static JsonData Of(ImmutableArray<Review> reviews) => JsonData.Of(reviews.Select(review => (JsonData)JsonData.Of(
        ("state", review.State),
        ("group", review.Group),
        ("seats", JsonData.Of(review.Seats.Select(seat => (JsonData)JsonData.Of(
            ("seat", seat.Seat), ("principal", seat.Principal), ("additional", seat.Additional))))))));

    /// <summary>The drawing read here, or null after a fault.</summary>
    internal static Drawing? Read(JsonCursor cursor)
    {
        var members = cursor.Members("groups", "reviews");
        var groups = ReadGroups(members[0]);
        var reviews = ReadReviews(members[1]);
        if (members[0].Faults.Any || groups.IsEmpty)
            return null;

        // The groups are told twice: by themselves, and by the reviews.
        var sets = groups.Select(group => group.ToHashSet(StringComparer.Ordinal)).ToArray();
        foreach (var (review, i) in reviews.Select((review, i) => (review, i)))
        {
            if (review.Group > groups.Length || !sets[review.Group - 1].Contains(review.State))
                members[1].Report($"the group that lists {FaultText.Shown(review.State)}", $"group {review.Group} in review {i}");
        }

        int listed = groups.Sum(group => group.Length);
        if (listed != reviews.Length)
            members[1].Report($"{listed}, one for each State in the groups", $"{reviews.Length} reviews");
        return cursor.Faults.Any ? null : new Drawing(groups.Length, reviews);
    }

    /// <summary>Groups of codes in ordinal order, no code in two.</summary>
    internal static ImmutableArray<ImmutableArray<string>> ReadGroups(JsonCursor cursor)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonCursor group in cursor.Items(least: 1))
        {
            var codes = group.Names();
            InOrder(group, codes);
            foreach (string code in codes.Where(code => code.Length > 0 && !seen.Add(code)))
                group.Report("each State in one group", $"{FaultText.Shown(code)} again");
            groups.Add(codes);
        }

        return groups.ToImmutable();
    }

    /// <summary>Reviews in ordinal order of their States.</summary>
    internal static ImmutableArray<Review> ReadReviews(JsonCursor cursor)
    {
        var reviews = cursor.Items().Select(ReadReview).ToImmutableArray();
        InOrder(cursor, [.. reviews.Select(review => review.State)]);
        return reviews;
    }

    private static Review ReadReview(JsonCursor cursor)
    {
        var members = cursor.Members("state", "group", "seats");
        var seats = ReadSeats(members[2]);
        return new Review(members[0].Name(), members[1].Count(1), seats);
    }

    /// <summary>Filled seats, each once.</summary>
    internal static ImmutableArray<FilledSeat> ReadSeats(JsonCursor cursor)
    {
        var seats = cursor.Items().Select(ReadSeat).ToImmutableArray();
        foreach (string twice in seats.GroupBy(seat => seat.Seat).Where(same => same.Key.Length > 0 && same.Count() > 1).Select(same => same.Key))
            cursor.Report("each seat once", $"the seat {FaultText.Shown(twice)} again");
        return [.. seats.DistinctBy(seat => seat.Seat)];
    }

    private static FilledSeat ReadSeat(JsonCursor cursor)
    {
        var members = cursor.Members("seat", "principal", "additional");
        return new FilledSeat(members[0].Name(), members[1].Name(), members[2].IsNull ? null : members[2].Name());
    }

    private static void InOrder(JsonCursor cursor, ImmutableArray<string> codes)
    {
        for (int i = 1; i < codes.Length; i++)
        {
            if (codes[i].Length > 0 && string.CompareOrdinal(codes[i - 1], codes[i]) >= 0)
                cursor.Report("ordinal order of the States' codes, each once", $"{FaultText.Shown(codes[i])} after {FaultText.Shown(codes[i - 1])}");
        }
    }

    private static void Write(Review review, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteString("state"u8, review.State);
        to.WriteNumber("group"u8, review.Group);
        to.WriteStartArray("seats"u8);
        foreach (FilledSeat seat in review.Seats)
        {
            to.WriteStartObject();
            to.WriteString("seat"u8, seat.Seat);
            to.WriteString("principal"u8, seat.Principal);
            to.WriteString("additional"u8, seat.Additional);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
    }
}
