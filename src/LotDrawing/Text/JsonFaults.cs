using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Collects the faults of a file while it is read.</summary>
internal sealed class JsonFaults
{
    /// <summary>More faults than a person reads: a file of a million faults does not make a million lines.</summary>
    private const int Most = 100;

    private readonly ImmutableArray<JsonFault>.Builder all = ImmutableArray.CreateBuilder<JsonFault>();

    /// <summary>Where faults go that compare two values, each of which could stand alone: lists in another order, an item
    /// twice, a sum. A record with just those is a record, and does not hold; in other files they are faults as others.</summary>
    private readonly JsonFaults? comparisons;

    private int count;

    internal JsonFaults(JsonFaults? comparisons = null) => this.comparisons = comparisons;

    internal bool Any => count > 0;

    /// <summary>How many faults are kept.</summary>
    internal int Kept => all.Count;

    /// <summary>Where faults go that compare two values.</summary>
    internal JsonFaults Comparisons => comparisons ?? this;

    internal ImmutableArray<JsonFault> All => count <= Most
        ? all.ToImmutable()
        : [.. all, new JsonFault("$", $"{count - Most} more faults", "none")];

    internal void Add(JsonPath path, string came, string expected)
    {
        if (count++ < Most)
            all.Add(new JsonFault(path.ToString(), came, expected));
    }
}
