namespace LotDrawing.Verification;

/// <summary>One thing in a record that is not as it must be. One type for each kind of fault, and no others.</summary>
/// <param name="Entry">The number of the entry, by its place in the file; 0 for what is before the entries.</param>
/// <param name="Paragraph">The rule that says so.</param>
/// <param name="Expected">What must be.</param>
/// <param name="Found">What is.</param>
public abstract record Finding(int Entry, Citation Paragraph, string Expected, string Found)
{
    /// <summary>What it is about, within the entry.</summary>
    public abstract string Subject { get; }

    /// <summary>The finding as one line: where, what was found, what was expected, by which rule.</summary>
    public sealed override string ToString() =>
        $"{(Entry == 0 ? "header" : $"entry {Entry}")}, {Subject}: {Found}; expected {Expected} ({Paragraph})";
}
