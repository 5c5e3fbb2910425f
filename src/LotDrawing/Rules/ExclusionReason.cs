namespace LotDrawing.Rules;

/// <summary>One reason why a State is not in a pot.</summary>
public sealed record ExclusionReason
{
    /// <summary>Creates it from its parts.</summary>
    public ExclusionReason(string text, Citation source) =>
        (Text, Source) = (text, source);

    /// <summary>The reason in words, without the State's code: <c>is of another regional group</c>.</summary>
    public string Text { get; init; }

    /// <summary>The rule it follows from.</summary>
    public Citation Source { get; init; }

    /// <summary>The reason with its source.</summary>
    public override string ToString() => $"{Text} ({Source})";
}
