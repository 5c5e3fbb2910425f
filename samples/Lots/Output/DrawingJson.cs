using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing.Mechanisms;

namespace Lots.Output;

/// <summary>A drawing as JSON (DESIGN section 6), one object a line.</summary>
internal sealed class DrawingJson(Stream output) : IDrawingWriter
{
    private readonly Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(Drawing drawing, long number)
    {
        json.Reset();
        json.WriteStartObject();
        json.WriteStartArray("groups");
        foreach (var group in drawing.Groups)
        {
            json.WriteStartArray();
            foreach (string state in group)
                json.WriteStringValue(state);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("reviews");
        foreach (Review review in drawing.Reviews)
            Write(review);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public void Dispose() => json.Dispose();

    private void Write(Review review)
    {
        json.WriteStartObject();
        json.WriteString("state"u8, review.State);
        json.WriteNumber("group"u8, review.Group);
        json.WriteStartArray("seats"u8);
        foreach (FilledSeat seat in review.Seats)
        {
            json.WriteStartObject();
            json.WriteString("seat"u8, seat.Seat);
            json.WriteString("principal"u8, seat.Principal);
            json.WriteString("additional"u8, seat.Additional);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
