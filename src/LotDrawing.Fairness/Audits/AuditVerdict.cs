namespace LotDrawing.Fairness.Audits;

/// <summary>What an audit comes to.</summary>
public enum AuditVerdict
{
    /// <summary>No test found a bias.</summary>
    Fair,

    /// <summary>At least one test found a bias, or a drawing broke a rule.</summary>
    Unfair,

    /// <summary>Too little was counted to say anything.</summary>
    Undecided,
}
