namespace LotDrawing.Fairness.Orleans;

/// <summary>A cluster cannot be reached, or cannot count; the message says why in one line.</summary>
public sealed class AuditClusterException : Exception
{
    /// <summary>Creates it without a message.</summary>
    public AuditClusterException()
    {
    }

    /// <summary>Creates it.</summary>
    public AuditClusterException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it.</summary>
    public AuditClusterException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
