using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing.Text;

namespace LotDrawing.Repetitions;

/// <summary>The requests before a meeting as JSON:
/// <c>{"date":"2021-10-12","requests":[{"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":null},…]}</c>.</summary>
/// <remarks>Every member has to be there, and no other; <c>grounds</c> may be null. Whether a request is
/// granted, and even whether there is such a State or seat, is the meeting's to decide.</remarks>
public static class RequestsJson
{
    private const int MaxDepth = 16;

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads requests from JSON text: them, or every fault of the text.</summary>
    public static JsonReading<MeetingRequests> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Read(Strict.GetBytes(json).AsSpan());
        }
        catch (EncoderFallbackException)
        {
            return new JsonReading<MeetingRequests>([new JsonFault("$", "text with half a surrogate pair", "valid Unicode")]);
        }
    }

    /// <summary>Reads requests from a stream of UTF-8 JSON, with or without a byte order mark: them, or every fault of it.</summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static JsonReading<MeetingRequests> Read(Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var all = new MemoryStream();
        utf8.CopyTo(all);
        return Read(all.GetBuffer().AsSpan(0, checked((int)all.Length)));
    }

    /// <summary>Writes requests as JSON that <see cref="Read(string)"/> reads, a member a line, with a line break at the end.</summary>
    public static string Write(MeetingRequests requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("date", requests.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("requests");
            foreach (RepetitionRequest request in requests.Requests)
                RequestJson.Write(json, request);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"{Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)}\n";
    }

    private static JsonReading<MeetingRequests> Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8["\uFEFF"u8.Length..];
        var faults = new JsonFaults();
        JsonData? value = JsonParser.Parse(utf8, MaxDepth, faults);
        MeetingRequests? read = value is null ? null : Meeting(new JsonPlace(value, JsonPath.Root, faults));
        return read is null || faults.Any ? new JsonReading<MeetingRequests>(faults.All) : new JsonReading<MeetingRequests>(read);
    }

    private static MeetingRequests Meeting(JsonPlace place)
    {
        var members = place.Members("date", "requests");
        return new MeetingRequests(members[0].Date(), [.. members[1].Items(least: 1).Select(RequestJson.Read)]);
    }
}
