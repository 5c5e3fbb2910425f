namespace LotDrawing;

/// <summary>A text spoken in the room.</summary>
public sealed record SpokenText : Contribution
{
    /// <summary>The text, as it will be in the seed.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public SpokenText(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
    }

    /// <summary>What was said.</summary>
    public string Text { get; }
}
