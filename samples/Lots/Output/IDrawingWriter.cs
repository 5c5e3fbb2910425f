using LotDrawing.Mechanisms;

namespace Lots.Output;

/// <summary>Writes drawings one after another, in one format. Nothing is written before the first.</summary>
internal interface IDrawingWriter : IDisposable
{
    /// <summary>Writes a drawing.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="number">Which one it is, from 1.</param>
    void Write(Drawing drawing, long number);
}
