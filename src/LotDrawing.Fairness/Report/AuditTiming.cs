namespace LotDrawing.Fairness.Report;

/// <summary>How long an audit took, as its caller measured it: nothing here has a clock.</summary>
public readonly record struct AuditTiming
{
    /// <summary>Creates it from its parts.</summary>
    public AuditTiming(double seconds, double? floorRatio = null) =>
        (Seconds, FloorRatio) = (seconds, floorRatio);

    /// <summary>The time from the first draw to the verdict, in seconds, more than 0.</summary>
    public double Seconds { get; init; }

    /// <summary>The time of one draw of the seats over the time of as many bounded integers from the same stream
    /// and nothing else, on one thread, both measured in this run; null when it was not measured.</summary>
    public double? FloorRatio { get; init; }
}
