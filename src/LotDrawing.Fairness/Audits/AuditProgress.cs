namespace LotDrawing.Fairness.Audits;

/// <summary>How far an audit is.</summary>
public readonly record struct AuditProgress
{
    /// <summary>Creates it from its parts.</summary>
    public AuditProgress(long done, long wanted) =>
        (Done, Wanted) = (done, wanted);

    /// <summary>Draws counted, reference draws included.</summary>
    public long Done { get; init; }

    /// <summary>Draws that will be counted in all.</summary>
    public long Wanted { get; init; }
}
