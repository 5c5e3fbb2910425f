namespace LotDrawing.Verification;

/// <summary>Reasons for a refusal in words.</summary>
internal static class RefusalWords
{
    internal static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.NotUnderReview => "not under review",
        RefusalReason.ReviewWithdrawn => "withdrawn",
        RefusalReason.SeatNotFilled => "a seat not filled",
        RefusalReason.AllowanceUsed => "the allowance being used",
        RefusalReason.ExceptionalWithoutGrounds => "exceptional without grounds",
        RefusalReason.ExceptionalNotProvided => "exceptional, which the mechanism does not provide",
        RefusalReason.AskedTwice => "asked twice",
        RefusalReason.PotEmpty => "the pot being empty",
        _ => "without a valid drawing",
    };
}
