using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LotDrawing.Rules;

/// <summary>Compiles every seat of every State.</summary>
/// <remarks>States of one kind (region, instruments, whether they can be drawn) have pots alike but for themselves, so the
/// work is done by kind: there are few kinds however many States there are, and the time stays linear in the States.</remarks>
internal sealed class RosterCompiler
{
    private readonly RosterNumbers numbers;
    private readonly ImmutableArray<SeatRule> rules;
    private readonly List<Kind> kinds = [];
    private readonly int[] kindOf;
    private readonly uint[] missingMasks;
    private readonly List<int> entries = [];
    private readonly List<PlanTables.Additional> additionals = [];
    private readonly Dictionary<(int Rule, int Region, uint Mask), PlanTables.Additional> tables = [];
    private readonly Dictionary<(int Rule, int Region, bool OwnerInTables), int> rows = [];
    private readonly SeatClass[,] classes;

    private RosterCompiler(Roster roster, Mechanism mechanism)
    {
        numbers = new RosterNumbers(roster, mechanism);
        rules = mechanism.Seats;
        kindOf = new int[numbers.Count];
        var known = new Dictionary<(int, uint, bool), int>();
        for (int state = 0; state < numbers.Count; state++)
        {
            var key = (numbers.Regions[state], numbers.Instruments[state], numbers.CanReview[state]);
            if (!known.TryGetValue(key, out int kind))
            {
                known.Add(key, kind = kinds.Count);
                kinds.Add(new Kind(key.Item1, key.Item2, key.Item3));
            }

            kindOf[state] = kind;
            kinds[kind].Members.Add(state);
        }

        uint[] sets = [.. kinds.Select(kind => kind.Instruments).Distinct()];
        missingMasks = [.. sets.SelectMany(a => sets.Select(b => a & ~b)).Where(mask => mask != 0).Distinct()];
        classes = new SeatClass[kinds.Count, rules.Length];
    }

    internal static PlanCompilation Compile(Roster roster, Mechanism mechanism) => new RosterCompiler(roster, mechanism).Compile();

    private PlanCompilation Compile()
    {
        for (int kind = 0; kind < kinds.Count; kind++)
        {
            for (int rule = 0; rule < rules.Length; rule++)
                classes[kind, rule] = ClassOf(kind, rule);
        }

        var faults = Faults();
        if (!faults.IsEmpty)
            return new PlanCompilation(faults);

        var seats = new PlanTables.Seat[numbers.Count * rules.Length];
        for (int state = 0; state < numbers.Count; state++)
        {
            for (int rule = 0; rule < rules.Length; rule++)
            {
                SeatClass seat = classes[kindOf[state], rule];
                seats[(state * rules.Length) + rule] = new PlanTables.Seat
                {
                    Owner = state,
                    PotStart = seat.PotStart,
                    PotCount = (uint)seat.PotCount,
                    StepOver = seat.OwnerInTables ? state : int.MaxValue,
                    AdditionalRow = seat.AdditionalRow,
                    UnderReview = numbers.Instruments[state],
                    ReviewStart = state * rules.Length,
                };
            }
        }

        var (order, starts) = Links().InOrder();
        bool disjoint = numbers.Mechanism.DistinctRegions is null
            && rules.All(rule => rule.Side != SeatSide.AnyRegion)
            && rules.Select(rule => rule.Side).Distinct().Count() == rules.Length;
        var compiled = new PlanTables
        {
            Seats = seats,
            Entries = [.. entries],
            Additionals = [.. additionals],
            Instruments = numbers.Instruments,
            FirstSeat = [.. Enumerable.Range(0, numbers.Count).Select(state => state * rules.Length)],
            OwnSeats = [.. Enumerable.Repeat(rules.Length, numbers.Count)],
            Order = order,
            ComponentStarts = starts,
            UniformSeats = disjoint ? rules.Length : 0,
        };
        var names = numbers.Codes.SelectMany(code => rules.Select(rule => $"{code}/{rule.Id}"));
        return new PlanCompilation(new DrawPlan(
            compiled, numbers, [.. names], numbers.Mechanism.Load, numbers.Mechanism.NoMutualReviews is not null, new int[numbers.Count]));
    }

    private SeatClass ClassOf(int kind, int rule)
    {
        Kind owner = kinds[kind];
        bool ownerInTables = owner.CanReview && RosterNumbers.IsOnSide(rules[rule].Side, owner.Region, owner.Region);
        int row = AdditionalRow(rule, owner.Region, ownerInTables);
        var all = Table(rule, owner.Region, 0);
        bool NobodyFor(uint missing) => missing != 0 && additionals[row + (int)missing].Count == 0;
        bool someOut = kinds.Any(other => IsCandidate(other, rule, owner) && NobodyFor(owner.Instruments & ~other.Instruments));
        if (someOut)
            all = Append(numbers.Count, state => IsCandidate(kinds[kindOf[state]], rule, owner) && !NobodyFor(owner.Instruments & ~numbers.Instruments[state]));

        int count = (int)all.Count - (ownerInTables ? 1 : 0);
        var principals = kinds
            .Where(other => IsCandidate(other, rule, owner) && !NobodyFor(owner.Instruments & ~other.Instruments))
            .Where(other => other != owner || owner.Members.Count > 1)
            .ToHashSet();
        var masks = principals.Select(other => owner.Instruments & ~other.Instruments).Where(mask => mask != 0).Distinct().ToList();
        bool[] canDraw = [.. kinds.Select(other => IsCandidate(other, rule, owner)
            && (principals.Contains(other) || masks.Any(mask => (other.Instruments & mask) == mask))
            && (other != owner || owner.Members.Count > 1))];
        return new SeatClass(all.Start, count, ownerInTables, row, canDraw);
    }

    private bool IsCandidate(Kind other, int rule, Kind owner) =>
        other.CanReview && RosterNumbers.IsOnSide(rules[rule].Side, owner.Region, other.Region);

    private int AdditionalRow(int rule, int region, bool ownerInTables)
    {
        if (rows.TryGetValue((rule, region, ownerInTables), out int row))
            return row;
        rows.Add((rule, region, ownerInTables), row = additionals.Count);
        CollectionsMarshal.SetCount(additionals, row + numbers.MaskCount);
        CollectionsMarshal.AsSpan(additionals)[row..].Clear();
        foreach (uint mask in missingMasks)
        {
            // A State under review that can be drawn is itself in every table for what it is party to: one fewer can be drawn.
            var table = Table(rule, region, mask);
            uint others = ownerInTables && table.Count > 0 ? table.Count - 1 : table.Count;
            additionals[row + (int)mask] = new PlanTables.Additional(table.Start, others);
        }

        return row;
    }

    /// <summary>The States on this side of a region that are party to all of a mask.</summary>
    private PlanTables.Additional Table(int rule, int region, uint mask)
    {
        if (!tables.TryGetValue((rule, region, mask), out var table))
        {
            table = Append(numbers.Count, state => numbers.CanReview[state]
                && RosterNumbers.IsOnSide(rules[rule].Side, region, numbers.Regions[state])
                && (numbers.Instruments[state] & mask) == mask);
            tables.Add((rule, region, mask), table);
        }

        return table;
    }

    private PlanTables.Additional Append(int count, Func<int, bool> isIn)
    {
        int start = entries.Count;
        for (int state = 0; state < count; state++)
        {
            if (isIn(state))
                entries.Add(state);
        }

        return new PlanTables.Additional(start, (uint)(entries.Count - start));
    }

    private ImmutableArray<PlanFault> Faults()
    {
        var faults = ImmutableArray.CreateBuilder<PlanFault>();
        for (int state = 0; state < numbers.Count; state++)
        {
            for (int rule = 0; rule < rules.Length; rule++)
            {
                if (classes[kindOf[state], rule].PotCount == 0)
                    faults.Add(EmptyPot.Fault(numbers, state, rules[rule], other => true));
            }
        }

        return faults.Count > 0 ? faults.ToImmutable() : ForcedMutual.Faults(numbers, rules, (state, rule) =>
        {
            SeatClass seat = classes[kindOf[state], rule];
            return (seat.PotCount, entries[seat.PotStart] == state && seat.OwnerInTables ? entries[seat.PotStart + 1] : entries[seat.PotStart]);
        });
    }

    private LinkedSets Links()
    {
        var links = new LinkedSets(numbers.Count * rules.Length);
        int SeatOf(int state, int rule) => (state * rules.Length) + rule;
        for (int a = 0; a < kinds.Count; a++)
        {
            for (int i = 0; i < rules.Length; i++)
            {
                // A mutual review could arise between these two classes of seats: every seat of one with every seat of the other.
                for (int b = a; b < kinds.Count && numbers.Mechanism.NoMutualReviews is not null; b++)
                {
                    for (int j = 0; j < rules.Length; j++)
                    {
                        if (!classes[a, i].CanDraw[b] || !classes[b, j].CanDraw[a])
                            continue;
                        foreach (int member in kinds[a].Members)
                            links.Link(SeatOf(member, i), SeatOf(kinds[b].Members[0], j));
                        foreach (int member in kinds[b].Members)
                            links.Link(SeatOf(kinds[a].Members[0], i), SeatOf(member, j));
                    }
                }

                // Some State can be drawn into both seats of one review.
                for (int j = i + 1; j < rules.Length; j++)
                {
                    if (!SeatsShare(a, i, j))
                        continue;
                    foreach (int member in kinds[a].Members)
                        links.Link(SeatOf(member, i), SeatOf(member, j));
                }
            }
        }

        return links;
    }

    /// <summary>Whether two seats of one review hang together: one State can be drawn into both or, where the reviewing
    /// States are of different regions, two States of one region.</summary>
    private bool SeatsShare(int kind, int i, int j)
    {
        bool[] first = classes[kind, i].CanDraw;
        bool[] second = classes[kind, j].CanDraw;
        for (int k = 0; k < kinds.Count; k++)
        {
            if (first[k] && second[k])
                return true;
            for (int l = 0; numbers.Mechanism.DistinctRegions is not null && first[k] && l < kinds.Count; l++)
            {
                if (second[l] && kinds[k].Region == kinds[l].Region)
                    return true;
            }
        }

        return false;
    }

    private sealed class Kind(int region, uint instruments, bool canReview)
    {
        internal int Region { get; } = region;

        internal uint Instruments { get; } = instruments;

        internal bool CanReview { get; } = canReview;

        internal List<int> Members { get; } = [];
    }

    private sealed record SeatClass(int PotStart, int PotCount, bool OwnerInTables, int AdditionalRow, bool[] CanDraw);
}
