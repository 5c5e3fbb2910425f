using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Compiles every seat of every State.</summary>
/// <remarks>States of one kind (instruments and the classes of <see cref="RosterNumbers"/>) have the same pots but for themselves, so the
/// work is done by kind: there are few kinds however many States there are, and the time stays linear in the States.</remarks>
internal sealed class RosterCompiler
{
    private readonly RosterNumbers numbers;
    private readonly Conflicts conflicts;
    private readonly ImmutableArray<SeatRule> rules;
    private readonly List<Kind> kinds = [];
    private readonly int[] kindOf;
    private readonly uint[] missingMasks;
    private readonly List<int> entries = [];
    private readonly List<PlanTables.Additional> additionals = [];
    private readonly Dictionary<(int Rule, int Reviewed, uint Mask), PlanTables.Additional> tables = [];
    private readonly Dictionary<(int Rule, int Reviewed, bool OwnerInTables), int> rows = [];
    private readonly SeatClass[,] classes;

    private RosterCompiler(Roster roster, Mechanism mechanism)
    {
        numbers = new RosterNumbers(roster, mechanism);
        conflicts = new Conflicts(numbers);
        rules = mechanism.Seats;
        kindOf = new int[numbers.Count];
        var known = new Dictionary<(int, int, uint), int>();
        for (int state = 0; state < numbers.Count; state++)
        {
            var key = (numbers.ReviewedClasses[state], numbers.ReviewingClasses[state], numbers.Instruments[state]);
            if (!known.TryGetValue(key, out int kind))
            {
                known.Add(key, kind = kinds.Count);
                kinds.Add(new Kind(state, key.Item1, key.Item3));
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
        bool disjoint = !conflicts.AnyClasses
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
            compiled, numbers.Codes, [.. names], numbers.Mechanism.Load, conflicts, new int[numbers.Count])
        {
            LoadsShape = LoadsShape.Of(numbers),
        });
    }

    private SeatClass ClassOf(int kind, int rule)
    {
        Kind owner = kinds[kind];
        bool ownerInTables = IsCandidate(owner, rule, owner);
        int row = AdditionalRow(rule, owner, ownerInTables);
        var all = Table(rule, owner, 0);
        bool NoneFor(uint missing) => missing != 0 && additionals[row + (int)missing].Count == 0;
        bool someOut = kinds.Any(other => IsCandidate(other, rule, owner) && NoneFor(owner.Instruments & ~other.Instruments));
        if (someOut)
            all = Append(numbers.Count, state => IsCandidate(kinds[kindOf[state]], rule, owner) && !NoneFor(owner.Instruments & ~numbers.Instruments[state]));

        int count = (int)all.Count - (ownerInTables ? 1 : 0);

        // Who can be drawn in addition to a principal is a principal too: each of the two is party to all that the other is not.
        bool[] canDraw = [.. kinds.Select(other => IsCandidate(other, rule, owner)
            && !NoneFor(owner.Instruments & ~other.Instruments)
            && (other != owner || owner.Members.Count > 1))];
        return new SeatClass(all.Start, count, ownerInTables, row, canDraw);
    }

    private bool IsCandidate(Kind other, int rule, Kind owner) =>
        numbers.MayServe(rules[rule].Side, owner.First, other.First);

    private int AdditionalRow(int rule, Kind owner, bool ownerInTables)
    {
        if (rows.TryGetValue((rule, owner.Reviewed, ownerInTables), out int row))
            return row;
        rows.Add((rule, owner.Reviewed, ownerInTables), row = additionals.Count);
        additionals.AddRange(new PlanTables.Additional[numbers.MaskCount]);
        foreach (uint mask in missingMasks)
        {
            // A State under review that can be drawn is itself in every table for what it is party to: one fewer can be drawn.
            var table = Table(rule, owner, mask);
            uint others = ownerInTables && table.Count > 0 ? table.Count - 1 : table.Count;
            additionals[row + (int)mask] = new PlanTables.Additional(table.Start, others);
        }

        return row;
    }

    /// <summary>The States that may serve for those of a kind and are party to all of a mask.</summary>
    private PlanTables.Additional Table(int rule, Kind owner, uint mask)
    {
        if (!tables.TryGetValue((rule, owner.Reviewed, mask), out var table))
        {
            table = Append(numbers.Count, state => numbers.MayServe(rules[rule].Side, owner.First, state) && (numbers.Instruments[state] & mask) == mask);
            tables.Add((rule, owner.Reviewed, mask), table);
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
                for (int b = a; b < kinds.Count && conflicts.NoMutual; b++)
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

                // A State drawn into one seat of the review could exclude one from the other.
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

    /// <summary>Whether two seats of one review are linked: some State can be drawn into both, or two of one class.</summary>
    private bool SeatsShare(int kind, int i, int j)
    {
        bool[] first = classes[kind, i].CanDraw;
        bool[] second = classes[kind, j].CanDraw;
        for (int k = 0; k < kinds.Count; k++)
        {
            if (first[k] && second[k])
                return true;
        }

        return Array.Exists(conflicts.Classes, classOf => ClassesOf(first, classOf).Intersect(ClassesOf(second, classOf)).Any());
    }

    private IEnumerable<int> ClassesOf(bool[] canDraw, int[] classOf) =>
        kinds.Where((_, kind) => canDraw[kind]).SelectMany(kind => kind.Members).Select(state => classOf[state]);

    private sealed class Kind(int first, int reviewed, uint instruments)
    {
        /// <summary>One of its States, which stands for all.</summary>
        internal int First { get; } = first;

        /// <summary>Their class as States under review.</summary>
        internal int Reviewed { get; } = reviewed;

        internal uint Instruments { get; } = instruments;

        internal List<int> Members { get; } = [];
    }

    private sealed record SeatClass(int PotStart, int PotCount, bool OwnerInTables, int AdditionalRow, bool[] CanDraw);
}
