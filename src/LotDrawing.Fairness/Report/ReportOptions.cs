using System.Collections.Immutable;

namespace LotDrawing.Fairness;

/// <summary>What a report shows beside the audit itself.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record ReportOptions
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = "Is the draw fair?";

    /// <summary>By group, how many States took part in the real drawing, to be marked; empty when there was none.</summary>
    public ImmutableArray<int> RealParticipants { get; init; } = [];

    /// <summary>The command that makes the same audit again, or empty.</summary>
    public string Command { get; init; } = "";

    /// <inheritdoc/>
    public bool Equals(ReportOptions? other) =>
        other is not null && Title == other.Title && Command == other.Command && RealParticipants.SequenceEqual(other.RealParticipants);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Title);
}

/// <summary>How long an audit took, as its caller measured it: nothing here has a clock.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record AuditTiming
{
    /// <summary>Creates it from its parts.</summary>
    public AuditTiming(double seconds, double? floorRatio = null) =>
        (Seconds, FloorRatio) = (seconds, floorRatio);

    /// <summary>Of draws that were counted before, as those of tallies: nothing was measured.</summary>
    public static AuditTiming Elsewhere { get; } = new(0);

    /// <summary>The time from the first draw to the verdict, in seconds; 0 where the draws were counted before.</summary>
    public double Seconds { get; init; }

    /// <summary>The time of one draw of the seats over the time of as many bounded integers from the same stream
    /// and nothing else, on one thread, both measured in this run; null when it was not measured.</summary>
    public double? FloorRatio { get; init; }
}
