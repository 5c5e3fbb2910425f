using System.Collections.Immutable;

namespace Papers.Model;

/// <summary>How a piece of a line looks.</summary>
public enum Look
{
    /// <summary>As the rest.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Codes, hashes, addresses, words and rolls: from left to right in any language, and never broken off by its neighbours.</summary>
    Exact,

    /// <summary>The name of a State or of a person: its own direction, whatever is around it.</summary>
    Name,

    /// <summary>A bar of blocks, as long as a number is large: to be seen, not read.</summary>
    Bar,
}

/// <summary>A piece of a line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Look">How it looks.</param>
public readonly record struct Span(string Text, Look Look = Look.Plain);

/// <summary>A line of text, of pieces.</summary>
/// <param name="Spans">The pieces.</param>
public sealed record Line(ImmutableArray<Span> Spans)
{
    /// <summary>No text.</summary>
    public static Line Empty { get; } = new([]);

    /// <summary>The text without looks.</summary>
    public string Text => string.Concat(Spans.Select(span => span.Text));

    /// <summary>A line of plain text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Line(string text) => FromString(text);

    /// <summary>A line of one piece.</summary>
    /// <param name="span">The piece.</param>
    public static implicit operator Line(Span span) => new([span]);

    /// <summary>A line of plain text.</summary>
    public static Line FromString(string text) => new([new Span(text)]);

    /// <summary>A line of pieces.</summary>
    public static Line Of(params ImmutableArray<Span> spans) => new(spans);

    /// <summary>A text whose one placeholder is filled with a piece that looks otherwise.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The placeholder, without braces.</param>
    /// <param name="span">What replaces it.</param>
    public static Line With(string text, string name, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split($"{{{name}}}");
        return parts.Length == 2 ? Of(new Span(parts[0]), span, new Span(parts[1])) : Of(new Span(text), new Span(" "), span);
    }

    /// <summary>Lines one after another, with something between them.</summary>
    public static Line Join(string between, IEnumerable<Line> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (Line line in lines)
        {
            if (spans.Count > 0)
                spans.Add(new Span(between));
            spans.AddRange(line.Spans);
        }

        return new Line(spans.ToImmutable());
    }
}
