namespace LotDrawing.Rules;

/// <summary>One thing wrong with a plan in itself, with its place.</summary>
/// <param name="Path">The place as a JSON path, for example <c>$.seats[3].pot[0]</c>; <c>$</c> is the whole plan.</param>
/// <param name="Came">What the plan has there.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record PlanFileFault(string Path, string Came, string Expected)
{
    /// <summary>The fault as one line of text: place, what came, what was expected.</summary>
    public override string ToString() => $"plan {Path}: {Came}; expected {Expected}";
}
