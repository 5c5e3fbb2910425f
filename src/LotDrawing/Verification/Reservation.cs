namespace LotDrawing.Verification;

/// <summary>Something that the verdict does not vouch for, as it was not or cannot be checked here.</summary>
/// <param name="Entry">The number of the entry; 0 for the record as a whole.</param>
/// <param name="Text">What, and why.</param>
public sealed record Reservation(int Entry, string Text)
{
    /// <summary>The reservation as one line.</summary>
    public override string ToString() => Entry == 0 ? Text : $"entry {Entry}: {Text}";
}
