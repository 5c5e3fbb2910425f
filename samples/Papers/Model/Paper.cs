using System.Collections.Immutable;
using LotDrawing;
using Papers.Texts;

namespace Papers.Model;

/// <summary>A paper to be sent, posted or printed, before it is HTML or <c>.docx</c>: what every page of it says, and its parts in
/// order.</summary>
public sealed class Paper
{
    /// <summary>Makes a paper.</summary>
    /// <param name="texts">Its language.</param>
    /// <param name="title">Its title, on every page.</param>
    /// <param name="date">Its date, on every page.</param>
    /// <param name="kind">Official, or a rehearsal, of which every page says so; null for a paper that is not about a record.</param>
    /// <param name="hash">The hash that it goes with, on every page, or null.</param>
    /// <param name="blocks">Its parts.</param>
    public Paper(PaperTexts texts, string title, DateOnly date, RecordKind? kind, string? hash, IEnumerable<Block> blocks)
    {
        Texts = texts;
        Title = title;
        Date = date;
        Kind = kind;
        Hash = hash;
        Blocks = [.. blocks];
    }

    /// <summary>Its language.</summary>
    public PaperTexts Texts { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Its date.</summary>
    public DateOnly Date { get; }

    /// <summary>Official, or a rehearsal; null for a paper that is not about a record.</summary>
    public RecordKind? Kind { get; }

    /// <summary>The hash that it goes with, or null.</summary>
    public string? Hash { get; }

    /// <summary>Its parts in order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Whether it is a rehearsal.</summary>
    public bool IsRehearsal => Kind == RecordKind.Rehearsal;

    /// <summary>The title as it stands alone: of a rehearsal it begins with the word.</summary>
    public string FullTitle => IsRehearsal ? Texts["kind.rehearsal.word"] + Texts["colon"] + Title : Title;

    /// <summary>What every page says of the kind; empty where there is none.</summary>
    public string KindText => Kind is null ? "" : Texts[IsRehearsal ? "kind.rehearsal" : "kind.official"];
}
