namespace LotDrawing.Procedures;

/// <summary>More words of a stream were asked for than it was opened for.</summary>
internal sealed class LotLimitException(long limit) : Exception($"More than {limit} words of the stream were asked for.")
{
    /// <summary>How many words it was opened for.</summary>
    internal long Limit { get; } = limit;
}
