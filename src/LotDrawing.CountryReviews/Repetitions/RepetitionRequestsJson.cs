using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing.Mechanisms;

namespace LotDrawing.CountryReviews.Repetitions;

/// <summary>Grounds for repetitions as the requests that <c>lots repeat --requests</c> reads.</summary>
/// <remarks>DESIGN section 6: <c>{"date":"2021-10-12","requests":[{"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":"…"},…]}</c>.</remarks>
public static class RepetitionRequestsJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",

        // Names stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The requests as JSON with a line break at the end. Whether a State asks is the State's to decide: leave
    /// out of the file what is not asked.</summary>
    /// <param name="date">The day of the meeting.</param>
    /// <param name="grounds">The grounds, in the order in which they are to be taken up.</param>
    public static string Write(DateOnly date, IEnumerable<RepetitionGrounds> grounds)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("requests");
            foreach (RepetitionGrounds worth in grounds)
                Write(json, worth.Request);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, RepetitionRequest request)
    {
        json.WriteStartObject();
        json.WriteString("state", request.State);
        json.WriteStartArray("seats");
        foreach (string seat in request.Seats)
            json.WriteStringValue(seat);
        json.WriteEndArray();
        json.WriteString("requestedBy", request.RequestedBy);
        json.WriteString("kind", request.Kind == RepetitionKind.Exceptional ? "exceptional" : "ordinary");
        json.WriteString("grounds", request.Grounds);
        json.WriteEndObject();
    }
}
