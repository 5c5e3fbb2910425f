namespace ClusterHost;

/// <summary>How often in a row a silo died early: before it was ready, however long that took, or soon after its start.</summary>
internal sealed class EarlyDeaths
{
    /// <summary>A silo that dies early so often in a row is not started again.</summary>
    internal const int Most = 5;

    /// <summary>What is soon.</summary>
    internal const int Seconds = 10;

    private int inRow;

    internal bool AreTooMany => inRow >= Most;

    /// <summary>Takes note of a death.</summary>
    /// <param name="wasReady">Whether the silo had said that it is ready.</param>
    /// <param name="lived">How long after its start it died.</param>
    internal void Add(bool wasReady, TimeSpan lived) => inRow = wasReady && lived.TotalSeconds >= Seconds ? 0 : inRow + 1;
}
