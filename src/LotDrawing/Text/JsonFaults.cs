using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Collects the faults of a JSON file while it is read.</summary>
internal sealed class JsonFaults
{
    private readonly ImmutableArray<Fault>.Builder all = ImmutableArray.CreateBuilder<Fault>();

    /// <summary>Where faults go that compare two values, each of which could stand alone: lists in another order, an item
    /// twice, a sum. A record with just those is a record, and does not hold; in other files they are faults as others.</summary>
    private readonly JsonFaults? comparisons;

    private int count;

    internal JsonFaults(JsonFaults? comparisons = null) => this.comparisons = comparisons;

    internal bool Any => count > 0;

    /// <summary>How many there are, those beyond the first hundred included.</summary>
    internal int Count => count;

    /// <summary>How many faults are kept.</summary>
    internal int Kept => all.Count;

    /// <summary>Where faults go that compare two values.</summary>
    internal JsonFaults Comparisons => comparisons ?? this;

    internal ImmutableArray<Fault> All => FaultList.Limited(all, count);

    /// <summary>Adds all faults of another list, those that it did not keep too.</summary>
    internal void AddAll(JsonFaults other)
    {
        all.AddRange(other.all.Take(Math.Max(0, FaultList.Most - all.Count)));
        count += other.count;
    }

    internal void Add(JsonPath path, string came, string expected)
    {
        if (count++ < FaultList.Most)
            all.Add(new Fault(path.ToString(), came, expected));
    }
}
