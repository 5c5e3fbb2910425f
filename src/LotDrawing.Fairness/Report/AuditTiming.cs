namespace LotDrawing.Fairness.Report;

/// <summary>How long an audit took, as its caller measured it: nothing here has a clock.</summary>
/// <param name="Seconds">The time from the first draw to the verdict, in seconds, more than 0.</param>
/// <param name="FloorRatio">The time of one draw of the seats over the time of as many bounded integers from the same stream
/// and nothing else, on one thread, both measured in this run; null when it was not measured.</param>
public readonly record struct AuditTiming(double Seconds, double? FloorRatio = null);
