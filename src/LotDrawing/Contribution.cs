namespace LotDrawing;

/// <summary>One contribution to a seed made in public.</summary>
public abstract record Contribution
{
    private protected Contribution()
    {
    }
}
