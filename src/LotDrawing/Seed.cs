using System.Text;
using LotDrawing.Records;

namespace LotDrawing;

/// <summary>The text from which all lots of a drawing follow.</summary>
/// <remarks>In a record it is the canonical JSON of the contributions made in public; outside one any text that is not empty.
/// Its UTF-8 bytes are used as they are (docs/algorithm.md, section 1).
/// Immutable; any number of threads may use it.</remarks>
/// <example><code>
/// var seed = new Seed("the words spoken in the hall");
/// </code></example>
public sealed class Seed : IEquatable<Seed>
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A seed outside a record.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <exception cref="ArgumentException">It is empty, or not valid Unicode.</exception>
    public Seed(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        try
        {
            Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("The seed holds half a surrogate pair; expected valid Unicode.", nameof(text));
        }

        Text = text;
    }

    /// <summary>The seed that contributions make, in order.</summary>
    /// <param name="contributions">All contributions of an announcement, at least one.</param>
    public Seed(IEnumerable<Contribution> contributions)
        : this(Strict.GetString(ContributionJson.Seed(contributions)))
    {
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public bool Equals(Seed? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Seed);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
