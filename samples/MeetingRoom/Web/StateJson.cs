using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MeetingRoom.Halls;
using MeetingRoom.Meetings;

namespace MeetingRoom.Web;

/// <summary>Writes what everybody is sent. No lot is in it before the hall was shown it.</summary>
/// <param name="clock">The hall's clock, for its zone.</param>
/// <param name="address">The address that phones reach this server under.</param>
/// <param name="perState">How long a State takes at a pace.</param>
internal sealed class StateJson(HallClock clock, string address, Func<string, TimeSpan> perState)
{
    /// <summary>An event is smaller than this, or its show is left out.</summary>
    private const int MostBytes = 2000;

    private readonly MeetingJson meeting = new(clock, address);
    private readonly ShowJson show = new(clock, address);

    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The answer of <c>/state</c>.</summary>
    internal byte[] State(RoomState room, Book book) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            room.View,
            Revealed = Revealed(room, book),
            Show = show.Of(room, book),
            Meeting = meeting.Of(room, book, perState),
        },
        Options);

    /// <summary>The data of an event.</summary>
    internal byte[] Event(RoomState room, Book book)
    {
        var lots = OnShow(room, book);
        byte[] whole = JsonSerializer.SerializeToUtf8Bytes(new { room.View, Lots = lots, Show = show.Of(room, book) }, Options);
        return whole.Length < MostBytes ? whole : JsonSerializer.SerializeToUtf8Bytes(new { room.View, Lots = lots }, Options);
    }

    /// <summary>The lots that the hall has seen.</summary>
    internal static ImmutableArray<ShownLot> Revealed(RoomState room, Book book) =>
        room.Drawing == 0 ? [] : book.Revelation(room).Lots[..room.Furthest];

    private static ImmutableArray<ShownLot> OnShow(RoomState room, Book book) => room.Drawing == 0 || room.State < 0
        ? []
        : [.. Revealed(room, book).Where(lot => lot.State == book.Revelation(room).States[room.State].Code)];

    /// <summary>A time of day in the hall, 10:44.</summary>
    internal static string Time(DateTimeOffset time, HallClock clock) =>
        TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day, 2026-12-14.</summary>
    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
