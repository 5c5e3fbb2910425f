namespace LotDrawing.Verification;

/// <summary>One thing in a record that is not as it has to be.</summary>
public sealed class Finding
{
    internal Finding(int entry, string kind, string subject, string paragraph, string expected, string found) =>
        (Entry, Kind, Subject, Paragraph, Expected, Found) = (entry, kind, subject, paragraph, expected, found);

    /// <summary>The number of the entry; 0 is the header.</summary>
    public int Entry { get; }

    /// <summary>What was looked at: header, number, date, chain, announcement, plan, decision, contributions, round, signature, seed, drawing, result or annulment.</summary>
    public string Kind { get; }

    /// <summary>What it is about, for example a State and its seat; may be empty.</summary>
    public string Subject { get; }

    /// <summary>The paragraph that says how it has to be.</summary>
    public string Paragraph { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What the record has.</summary>
    public string Found { get; }

    /// <summary>The finding as one line of text.</summary>
    public override string ToString() =>
        $"{(Entry == 0 ? "header" : $"entry {Entry}")}, {Kind}{(Subject.Length == 0 ? "" : $", {Subject}")}: {Found}; expected {Expected} ({Paragraph})";
}

/// <summary>Something a reader of a record should know, which is no fault of it.</summary>
public sealed class Remark
{
    internal Remark(int entry, string kind, string text) => (Entry, Kind, Text) = (entry, kind, text);

    /// <summary>The number of the entry.</summary>
    public int Entry { get; }

    /// <summary>What it is about: open, not-shown-before, hall, annulment, could-be-known, by-decision, amendment or not-derived.</summary>
    public string Kind { get; }

    /// <summary>The remark in words.</summary>
    public string Text { get; }

    /// <summary>The remark as one line of text.</summary>
    public override string ToString() => $"entry {Entry}, {Kind}: {Text}";
}
