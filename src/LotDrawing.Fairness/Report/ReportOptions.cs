using System.Collections.Immutable;

namespace LotDrawing.Fairness.Report;

/// <summary>What a report shows beside the audit itself.</summary>
public sealed record ReportOptions
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = "Is the draw fair?";

    /// <summary>By group, how many States took part in the real drawing, to be marked; empty when there was none.</summary>
    public ImmutableArray<int> RealParticipants { get; init; } = [];

    /// <summary>The command that makes the same audit again, or empty.</summary>
    public string Command { get; init; } = "";
}
