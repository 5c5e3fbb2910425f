namespace LotDrawing.TestKit;

/// <summary>Progress that is told at once, on the thread that tells it.</summary>
public sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    /// <inheritdoc/>
    public void Report(T value) => tell(value);
}
