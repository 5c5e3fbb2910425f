using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing;
using Papers.Results;

namespace Lots.Output.Results;

/// <summary>The results in force as JSON: the members of a drawing, and of each seat which entry drew it, whether it changed and
/// what was in it before.</summary>
internal static class ResultsJson
{
    private const int Schema = 2;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    internal static void Write(ResultsInForce results, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("kind", results.Kind);
            json.WriteNumber("entries", results.Record.Entries.Length);
            json.WriteString("lastHash", results.Record.LastHash);
            json.WriteNumber("since", results.Since.Number);
            json.WriteStartArray("groups");
            foreach (var group in results.Record.InForce!.Groups)
            {
                json.WriteStartArray();
                foreach (string code in group)
                    json.WriteStringValue(code);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("reviews");
            foreach (ReviewResult review in results.Reviews)
                Write(review, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(ReviewResult review, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("state", review.State.Code);
        json.WriteNumber("group", review.Group);
        json.WriteNumber("ordinaryRepetitionsLeft", review.OrdinaryLeft);
        json.WriteStartArray("seats");
        foreach (SeatResult seat in review.Seats)
        {
            json.WriteStartObject();
            json.WriteString("seat", seat.Seat);
            Write(seat.InForce, json);
            json.WriteNumber("entry", seat.DrawnBy.Number);
            json.WriteBoolean("changed", seat.IsChanged);
            if (seat.IsChanged && seat.Before is { } before)
            {
                json.WriteStartObject("before");
                Write(before, json);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("before");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(FilledSeat seat, Utf8JsonWriter json)
    {
        json.WriteString("principal", seat.Principal);
        json.WriteString("additional", seat.Additional);
    }
}
