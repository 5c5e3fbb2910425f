namespace LotDrawing.Fairness;

/// <summary>Ends a computation from wherever it stands; it never leaves <see cref="LawComputation"/>.</summary>
internal sealed class LawTooLargeException(LawAnswer.TooLarge answer) : Exception(answer.ToString())
{
    internal LawAnswer.TooLarge Answer { get; } = answer;
}
