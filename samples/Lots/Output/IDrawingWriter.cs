namespace Lots.Output;

/// <summary>Writes drawings one after another, in one format. Nothing is written before the first.</summary>
/// <typeparam name="TDrawing">What a drawing is: that of a roster or that of a plan.</typeparam>
internal interface IDrawingWriter<in TDrawing> : IDisposable
{
    /// <summary>Writes a drawing.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="number">Which one it is, from 1.</param>
    /// <param name="voids">How many drawings were void before it.</param>
    void Write(TDrawing drawing, long number, long voids);
}
