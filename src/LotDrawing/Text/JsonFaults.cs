using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Collects the faults of a file while it is read.</summary>
internal sealed class JsonFaults
{
    /// <summary>More faults than a person reads: a file of a million faults does not make a million lines.</summary>
    private const int Most = 1000;

    private readonly ImmutableArray<JsonFault>.Builder all = ImmutableArray.CreateBuilder<JsonFault>();
    private int count;

    internal bool Any => count > 0;

    internal ImmutableArray<JsonFault> All => count <= Most
        ? all.ToImmutable()
        : [.. all, new JsonFault("$", $"{count - Most} more faults", "none")];

    internal void Add(JsonPath path, string came, string expected)
    {
        if (count++ < Most)
            all.Add(new JsonFault(path.ToString(), came, expected));
    }
}
