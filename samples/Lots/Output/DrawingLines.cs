using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LotDrawing;

namespace Lots.Output;

/// <summary>Drawings as JSON, one object a line.</summary>
internal sealed class DrawingLines(Stream output) : IDrawingWriter<Drawing>
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Not meant for a web page: accents may stay as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> line = new();

    public void Write(Drawing drawing, long number, long voids)
    {
        line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(line, Options))
            drawing.Write(json);
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
    }

    public void Dispose()
    {
        // Nothing is kept back.
    }
}
