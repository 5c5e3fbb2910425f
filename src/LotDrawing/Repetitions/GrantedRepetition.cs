namespace LotDrawing.Repetitions;

/// <summary>A repetition that was granted and drawn.</summary>
/// <param name="Date">The date of the meeting.</param>
/// <param name="Request">What was asked.</param>
public sealed record GrantedRepetition(DateOnly Date, RepetitionRequest Request);
