using System.Collections.Immutable;

namespace LotDrawing.Records;

/// <summary><c>groups</c>: in which group each State is reviewed.</summary>
/// <param name="Sizes">The sizes asked for.</param>
/// <param name="Groups">The codes of each group, in ordinal order.</param>
public sealed record GroupsContent(ImmutableArray<int> Sizes, ImmutableArray<ImmutableArray<string>> Groups) : EntryContent
{
    /// <inheritdoc/>
    public override string Kind => "groups";
}
