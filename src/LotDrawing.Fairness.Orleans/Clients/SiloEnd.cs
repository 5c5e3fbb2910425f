namespace LotDrawing.Fairness.Orleans;

/// <summary>Why a silo has no more blocks.</summary>
internal abstract record SiloEnd
{
    /// <summary>There are none, or it counts none.</summary>
    internal sealed record Idle : SiloEnd;

    /// <summary>The procedure gave up.</summary>
    internal sealed record GaveUp : SiloEnd;

    /// <summary>The audit cannot be counted, here or elsewhere.</summary>
    internal sealed record Failed(string Why) : SiloEnd;

    /// <summary>It does not answer; it may again.</summary>
    internal sealed record Lost(string Why) : SiloEnd;

    /// <summary>It is of another version, or what it answers cannot be used.</summary>
    internal sealed record Refused(string Why) : SiloEnd;
}
