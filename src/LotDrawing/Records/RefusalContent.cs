namespace LotDrawing.Records;

/// <summary><c>refusal</c>: a request that was not granted.</summary>
/// <param name="Request">The request.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">Why, in words.</param>
public sealed record RefusalContent(RepetitionRequest Request, RefusalReason Reason, string Text) : EntryContent
{
    /// <inheritdoc/>
    public override string Kind => "refusal";

    /// <inheritdoc/>
    public override bool IsDrawn => false;
}
