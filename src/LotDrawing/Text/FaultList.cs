using System.Collections.Immutable;

namespace LotDrawing.Text;

/// <summary>Collects faults: the first hundred, and how many more there are.</summary>
internal sealed class FaultList
{
    /// <summary>More faults than a person reads: an input of a million faults does not make a million lines.</summary>
    internal const int Most = 100;

    private readonly ImmutableArray<Fault>.Builder all = ImmutableArray.CreateBuilder<Fault>();
    private int count;

    internal bool Any => count > 0;

    /// <summary>How many there are, those beyond the first hundred included.</summary>
    internal int Count => count;

    internal ImmutableArray<Fault> All => Limited(all, count);

    internal void Add(string where, string found, string expected) => Add(new Fault(where, found, expected));

    internal void Add(Fault fault)
    {
        if (count++ < Most)
            all.Add(fault);
    }

    /// <summary>Adds all faults of another list, those that it did not keep too.</summary>
    internal void AddAll(FaultList other)
    {
        all.AddRange(other.all.Take(Math.Max(0, Most - all.Count)));
        count += other.count;
    }

    /// <summary>The faults kept, with a line for those beyond.</summary>
    internal static ImmutableArray<Fault> Limited(IEnumerable<Fault> kept, int count) =>
        count <= Most ? [.. kept] : [.. kept.Take(Most), new Fault("…", $"and {count - Most} more", "")];
}
