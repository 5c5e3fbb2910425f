namespace LotDrawing.Rules;

/// <summary>One reason why a State is not in a pot.</summary>
/// <param name="Text">The reason in words, without the State's code: <c>is of another regional group</c>.</param>
/// <param name="Source">The rule it follows from.</param>
public sealed record ExclusionReason(string Text, Citation Source)
{
    /// <summary>The reason with its source.</summary>
    public override string ToString() => $"{Text} ({Source})";
}
