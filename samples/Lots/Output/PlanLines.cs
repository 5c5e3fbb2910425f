using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing.Procedures;

namespace Lots.Output;

/// <summary>Drawings of a plan as JSON, one object a line.</summary>
internal sealed class PlanLines(Stream output) : IDrawingWriter<ImmutableArray<PlanDraw.Seat>>
{
    // Not meant for a web page: accents may stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> line = new();

    public void Write(ImmutableArray<PlanDraw.Seat> drawing, long number, long voids)
    {
        line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("seats");
            foreach (PlanDraw.Seat seat in drawing)
            {
                json.WriteStartObject();
                json.WriteString("id", seat.Id);
                json.WriteString("drawn", seat.Drawn);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
    }

    public void Dispose()
    {
        // Nothing is kept back.
    }
}
