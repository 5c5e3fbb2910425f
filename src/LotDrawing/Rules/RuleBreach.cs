namespace LotDrawing.Rules;

/// <summary>One rule that a drawing breaks.</summary>
/// <param name="State">The code of the State whose review or load breaks it, or empty when it is the whole drawing's.</param>
/// <param name="Source">The rule.</param>
/// <param name="Found">What is the case.</param>
/// <param name="Expected">What the rule asks for.</param>
public sealed record RuleBreach(string State, Citation Source, string Found, string Expected)
{
    /// <summary>The breach as one line of text.</summary>
    public override string ToString() =>
        $"{(State.Length == 0 ? "drawing" : State)}: {Found}; expected {Expected} ({Source})";
}
