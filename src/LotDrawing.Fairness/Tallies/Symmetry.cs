using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Fairness;

/// <summary>What is interchangeable: the classes of seats and of States that the law cannot tell apart.</summary>
/// <remarks>Any permutation of the States within their classes maps the rules to themselves, and so the law; it follows that
/// all cells of an orbit have one chance, whatever the procedure, as long as it gives a law made of the rules alone.</remarks>
internal sealed class Symmetry
{
    private readonly DrawPlan plan;

    private Symmetry(DrawPlan plan, int[] rowClass, int[] columnClass, int[] ownerClass, ImmutableArray<string> columnNames)
    {
        this.plan = plan;
        RowClass = rowClass;
        ColumnClass = columnClass;
        OwnerClass = ownerClass;
        ColumnNames = columnNames;
        RowSizes = Sizes(rowClass);
        ColumnSizes = Sizes(columnClass);
        Principal = new bool[RowSizes.Length * ColumnSizes.Length];
        Additional = new bool[RowSizes.Length * ColumnSizes.Length];
        FindAllowed();
    }

    /// <summary>By seat, its class.</summary>
    internal int[] RowClass { get; }

    /// <summary>By State, its class.</summary>
    internal int[] ColumnClass { get; }

    /// <summary>By class of seats, the class of the States under review, or −1.</summary>
    internal int[] OwnerClass { get; }

    /// <summary>By class of States, what a person calls it.</summary>
    internal ImmutableArray<string> ColumnNames { get; }

    internal int[] RowSizes { get; }

    internal int[] ColumnSizes { get; }

    /// <summary>By orbit, whether its principal cells can occur.</summary>
    internal bool[] Principal { get; }

    /// <summary>By orbit, whether its additional cells can occur.</summary>
    internal bool[] Additional { get; }

    /// <summary>Whether the State can be drawn for the seat.</summary>
    /// <param name="orbits"><see cref="Principal"/> or <see cref="Additional"/>.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="state">The State.</param>
    internal bool MayCome(bool[] orbits, int seat, int state) =>
        plan.OwnerOf(seat) != state && orbits[(RowClass[seat] * ColumnSizes.Length) + ColumnClass[state]];

    internal Orbit OrbitOf(int row, int column) => new(RowSizes[row], ColumnSizes[column], OwnerClass[row] == column);

    /// <summary>States of one region, with the same instruments and the same right to be drawn, are exchangeable; one that a
    /// bar names is not.</summary>
    internal static Symmetry Of(DrawPlan plan, Roster roster, Mechanism mechanism)
    {
        var bars = new Bars(roster, mechanism);
        string[] keys = [.. roster.States.Select((state, number) => bars.Name(number) ? $"{state.Code} ({KeyOf(state, mechanism)})" : KeyOf(state, mechanism))];
        var names = keys.Distinct(StringComparer.Ordinal).ToImmutableArray();
        int[] classes = [.. keys.Select(key => names.IndexOf(key))];
        int kinds = mechanism.Seats.Length;
        int[] rows = [.. Enumerable.Range(0, plan.SeatCount).Select(seat => (classes[plan.OwnerOf(seat)] * kinds) + (seat % kinds))];
        int[] owners = [.. Enumerable.Range(0, names.Length * kinds).Select(row => row / kinds)];
        return new Symmetry(plan, rows, classes, owners, names);
    }

    /// <summary>Of seats drawn again, each is by itself. States interchangeable by their region and instruments are so still where the drawings
    /// in force keep both or neither out of every seat, neither is under review in one, and, where loads have bounds, both serve as often.</summary>
    internal static Symmetry Of(DrawPlan plan, Roster roster, Mechanism mechanism, DrawingsInForce inForce)
    {
        int[] rows = [.. Enumerable.Range(0, plan.SeatCount)];
        var underReview = inForce.Seats.Select(seat => roster.IndexOf(seat.State)).ToHashSet();
        string[] kinds = [.. roster.States.Select(state => KeyOf(state, mechanism))];
        int[] columns = Classes(
            Enumerable.Range(0, roster.Count).Select(state => underReview.Contains(state)
                ? $"itself {state}"
                : $"{kinds[state]} {string.Join(',', rows.Where(seat => inForce.BarTo(seat, state) is not null))} {(plan.Load.Bind ? inForce.Loads[state] : 0)}"),
            out var firsts);
        var names = firsts.Select(first => columns.Count(column => column == columns[first]) switch
        {
            1 => roster.States[first].Code,
            int count when count == kinds.Count(kind => kind == kinds[first]) => kinds[first],
            int count => $"{kinds[first]} ({roster.States[first].Code} and {count - 1} more)",
        });
        return new Symmetry(plan, rows, columns, [.. rows.Select(_ => -1)], [.. names]);
    }

    /// <summary>Seats with equal pots are interchangeable, and so are participants that are in the same pots. Where participants own seats,
    /// who is drawn for whose seat matters too, and everybody is taken to be different.</summary>
    internal static Symmetry Of(DrawPlan plan)
    {
        int[] rows = Classes(Enumerable.Range(0, plan.SeatCount).Select(seat => plan.NoMutual ? $"{seat}" : string.Join(',', plan.Pot(seat))), out _);
        var memberships = plan.States.Select(_ => new List<int>()).ToArray();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            foreach (int state in plan.Pot(seat))
                memberships[state].Add(seat);
        }

        int[] columns = Classes(plan.States.Select((_, state) => plan.NoMutual ? $"{state}" : string.Join(',', memberships[state])), out var firsts);
        int[] owners = new int[rows.Max() + 1];
        Array.Fill(owners, -1);
        var names = firsts.Select(first => columns.Count(column => column == columns[first]) > 1
            ? $"{plan.States[first]} and those interchangeable with it"
            : plan.States[first]);
        return new Symmetry(plan, rows, columns, owners, [.. names]);
    }

    private static string KeyOf(StateParty state, Mechanism mechanism)
    {
        string instruments = mechanism.InstrumentsCovered is null
            ? ""
            : ", " + string.Join(" ", mechanism.Instruments.Where(state.IsPartyTo));
        bool canReview = mechanism.ReviewersPartyTo is not { } body || state.IsPartyTo(body);
        return $"{state.RegionalGroup}{instruments}{(canReview ? "" : ", not drawn")}";
    }

    private static int[] Classes(IEnumerable<string> keys, out List<int> firsts)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var classes = new List<int>();
        firsts = [];
        foreach (string key in keys)
        {
            if (!known.TryGetValue(key, out int number))
            {
                known.Add(key, number = known.Count);
                firsts.Add(classes.Count);
            }

            classes.Add(number);
        }

        return [.. classes];
    }

    private static int[] Sizes(int[] classes)
    {
        int[] sizes = new int[classes.Length == 0 ? 0 : classes.Max() + 1];
        foreach (int number in classes)
            sizes[number]++;
        return sizes;
    }

    private void FindAllowed()
    {
        bool[] seen = new bool[RowSizes.Length];
        for (int seat = 0; seat < RowClass.Length; seat++)
        {
            int row = RowClass[seat];
            if (seen[row])
                continue;
            seen[row] = true; // one seat tells for its whole class
            bool[] asked = new bool[ColumnSizes.Length];
            foreach (int principal in plan.Pot(seat))
            {
                int column = ColumnClass[principal];
                Principal[(row * ColumnSizes.Length) + column] = true;

                // Two principals of one class leave the same to an additional State, except themselves: both are asked for.
                if (asked[column] && ColumnSizes[column] > 2)
                    continue;
                asked[column] = true;
                foreach (int additional in plan.AdditionalPot(seat, principal))
                    Additional[(row * ColumnSizes.Length) + ColumnClass[additional]] = true;
            }
        }
    }
}
