namespace LotDrawing.Records;

/// <summary>What an entry is about: what was asked, and what came of it. One type for each kind of entry, and no others.</summary>
/// <remarks>docs/record-format.md, section 4. Arrays in it are compared by reference: compare entries by their hashes.</remarks>
public abstract record EntryContent
{
    private protected EntryContent()
    {
    }

    /// <summary>The kind of entry, as files and labels name it.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether lots were drawn, so that the entry has a label.</summary>
    public virtual bool IsDrawn => true;
}
