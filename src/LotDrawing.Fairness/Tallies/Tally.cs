using System.Runtime.CompilerServices;

namespace LotDrawing.Fairness;

/// <summary>What was counted over many draws. Tallies of the same subject add up, in any order, to the same totals.</summary>
/// <remarks>Whole numbers only, so that adding is exact. Its size does not depend on how many draws were counted.
/// For one thread at a time.</remarks>
public sealed class Tally
{
    /// <param name="shape">How many counters there are.</param>
    /// <param name="wide">False for a thread's own, which keeps its largest tables elsewhere, in narrower counters.</param>
    internal Tally(TallyShape shape, bool wide = true)
    {
        Shape = shape;
        PrincipalCells = new long[wide ? shape.PairCells : 0];
        AdditionalCells = new long[wide ? shape.PairCells : 0];
        GroupCells = new long[wide ? shape.GroupCells : 0];
        LoadCells = new long[wide ? shape.States * shape.LoadBins : 0];
        LoadSums = new long[wide ? shape.States : 0];
        ParticipantCells = new long[shape.Groups * (shape.States + 1)];
        AdditionalNumbers = new long[shape.Seats + 1];
        Evenness = new long[2];
        Moments = new TallyMoments(shape);
        Together = new TogetherCounts(wide ? shape.Together : null);
    }

    /// <summary>What the counts are of.</summary>
    public AuditSubject Subject => Shape.Subject;

    /// <summary>How many draws were counted.</summary>
    public long Draws { get; internal set; }

    /// <summary>How many lots their seats took, those of void drawings included.</summary>
    public long Lots { get; internal set; }

    /// <summary>How many drawings were void.</summary>
    public long Voids { get; internal set; }

    /// <summary>Whether ordered pairs were counted; if not, asking for one throws.</summary>
    public bool CountsPairs => Shape.CountsPairs;

    /// <summary>By number of additional States in a draw, from 0, how many draws had so many.</summary>
    public ReadOnlySpan<long> AdditionalReviewers => AdditionalNumbers;

    internal TallyShape Shape { get; }

    internal long[] PrincipalCells { get; }

    internal long[] AdditionalCells { get; }

    internal long[] GroupCells { get; }

    internal long[] LoadCells { get; }

    /// <summary>By State, in how many reviews it served over all draws.</summary>
    internal long[] LoadSums { get; }

    internal long[] ParticipantCells { get; }

    internal long[] AdditionalNumbers { get; }

    /// <summary>The sum of squared loads of all States, summed over draws, and the squares of what it is off <see cref="TallyShape.EvennessCentre"/>: its own would not fit.</summary>
    internal long[] Evenness { get; }

    internal TallyMoments Moments { get; }

    internal TogetherCounts Together { get; }

    /// <summary>How often the principal lot of this seat gave this State.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such seat or State.</exception>
    /// <exception cref="InvalidOperationException">Pairs were not counted.</exception>
    public long Principal(int seat, int state) => Pair(PrincipalCells, seat, state);

    /// <summary>How often the additional lot of this seat gave this State.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such seat or State.</exception>
    /// <exception cref="InvalidOperationException">Pairs were not counted.</exception>
    public long Additional(int seat, int state) => Pair(AdditionalCells, seat, state);

    /// <summary>How often this State came into this group, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such State or group, or no groups are drawn.</exception>
    public long Group(int state, int group)
    {
        Look(state, Shape.HasGroups ? Shape.States : 0);
        Look(group - 1, Shape.Groups, nameof(group));
        return GroupCells[(state * Shape.Groups) + group - 1];
    }

    /// <summary>In how many reviews this State served, over all draws.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such State.</exception>
    public long Load(int state)
    {
        Look(state, Shape.States);
        return LoadSums[state];
    }

    /// <summary>By number of reviews, from 0, in how many draws this State served in so many; the last takes all above.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such State.</exception>
    public ReadOnlySpan<long> Loads(int state)
    {
        Look(state, Shape.States);
        return LoadCells.AsSpan(state * Shape.LoadBins, Shape.LoadBins);
    }

    /// <summary>By number of participating States, from 0, in how many draws this group, from 1, had so many.</summary>
    /// <remarks>A State takes part once in a group, as State under review or as reviewing State. Where no groups are drawn,
    /// group 1 is the whole.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public ReadOnlySpan<long> Participants(int group)
    {
        Look(group - 1, Shape.Groups, nameof(group));
        return ParticipantCells.AsSpan((group - 1) * (Shape.States + 1), Shape.States + 1);
    }

    /// <summary>Adds the counts of another tally.</summary>
    /// <exception cref="ArgumentException">It is of another subject, or counts other things.</exception>
    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Subject != Subject || !other.Shape.CountsAs(Shape))
            throw new ArgumentException("A tally of another subject, or of other counts, cannot be added.", nameof(other));
        AddCells(other);
    }

    /// <summary>The same for a tally known to be of the same rules, whose subject may have been read by itself.</summary>
    internal void AddCells(Tally other)
    {
        Draws += other.Draws;
        Lots += other.Lots;
        Voids += other.Voids;
        Moments.Draws += other.Moments.Draws;
        foreach (var (to, from) in Parts.Zip(other.Parts))
            Sum(to.Cells, from.Cells);
    }

    /// <summary>Whether the counts of both together are numbers that fit.</summary>
    internal bool HasRoomFor(Tally other)
    {
        static bool Fits(long one, long two) => one <= long.MaxValue - two;
        return Fits(Draws, other.Draws) && Fits(Lots, other.Lots) && Fits(Voids, other.Voids) && Fits(Moments.Draws, other.Moments.Draws)
            && Parts.Zip(other.Parts).All(parts =>
            {
                var (to, from) = (parts.First.Cells, parts.Second.Cells);
                for (int i = 0; i < from.Length; i++)
                {
                    if (!Fits(to[i], from[i]))
                        return false;
                }

                return true;
            });
    }

    /// <summary>All counters but the numbers of draws, lots and voids, by the names that they have in a tally that is saved.</summary>
    /// <remarks>Those that a thread keeps elsewhere are empty there.</remarks>
    internal IEnumerable<(string Name, long[] Cells)> Parts =>
    [
        ("principals", PrincipalCells),
        ("additionals", AdditionalCells),
        ("groups", GroupCells),
        ("loads", LoadCells),
        ("loadSums", LoadSums),
        ("participants", ParticipantCells),
        ("additionalNumbers", AdditionalNumbers),
        ("evenness", Evenness),
        .. Moments.Parts,
        .. Together.Parts,
    ];

    internal static void Sum(long[] to, long[] from)
    {
        for (int i = 0; i < from.Length; i++)
            to[i] += from[i];
    }

    internal void Clear()
    {
        (Draws, Lots, Voids, Moments.Draws) = (0, 0, 0, 0);
        foreach (var (_, cells) in Parts)
            Array.Clear(cells);
    }

    private long Pair(long[] cells, int seat, int state)
    {
        if (!CountsPairs)
            throw new InvalidOperationException("Pairs were not counted in this audit.");
        Look(seat, Shape.Seats);
        Look(state, Shape.States);
        return cells[(seat * Shape.Width) + state + 1];
    }

    private static void Look(int index, int count, [CallerArgumentExpression(nameof(index))] string? name = null)
    {
        if (index < 0 || index >= count)
            throw new ArgumentOutOfRangeException(name);
    }
}
