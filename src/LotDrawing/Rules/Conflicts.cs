using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>The one place that knows which two lots exclude each other. A lot is a State drawn for the review of another.</summary>
/// <remarks>
/// Two lots of one review exclude each other when a <see cref="ReviewRule"/> puts their States into one class; two lots of
/// different reviews when the two States would review each other. No other two do: load bounds, which join all lots at
/// once, are kept by each procedure, and who may be drawn at all is a matter of pots (<see cref="RosterNumbers"/>).
/// The procedures, the links between seats, the solver and the exact laws ask here, most of them once, to compile what
/// their loops read. docs/adding-a-rule.md leads through it.
/// Immutable; any number of threads may use it.
/// </remarks>
public sealed class Conflicts
{
    private readonly ImmutableArray<ReviewRule> rules;

    /// <summary>The rules of a mechanism for the States of a roster.</summary>
    internal Conflicts(RosterNumbers numbers)
    {
        NoMutual = numbers.Mechanism.NoMutualReviews is not null;
        rules = ReviewRule.Of(numbers.Mechanism);
        Classes = [.. rules.Skip(1).Select(rule => Numbered(numbers.Roster.States, rule))];
    }

    /// <summary>Those of a plan of seats and pots, which knows nothing of its participants but their names.</summary>
    internal Conflicts(bool noMutual)
    {
        NoMutual = noMutual;
        rules = [ReviewRule.Twice];
        Classes = [];
    }

    /// <summary>Whether two States may not review each other.</summary>
    public bool NoMutual { get; }

    /// <summary>How many rules there are about the States of one review. Rule 0 is that no State is drawn twice.</summary>
    public int RuleCount => rules.Length;

    /// <summary>By rule after rule 0, the class of each State: what the hot loops read.</summary>
    internal int[][] Classes { get; }

    /// <summary>Whether one review bars other States than those that sit in it.</summary>
    internal bool AnyClasses => Classes.Length > 0;

    /// <summary>The class into which a rule puts a State: no two States of one class sit in one review.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="state">The State's number.</param>
    public int ClassOf(int rule, int state) => rule == 0 ? state : Classes[rule - 1][state];

    /// <summary>Whether no rule after rule 0 makes a difference between two States.</summary>
    public bool AreOfTheSameClasses(int a, int b) => Array.TrueForAll(Classes, classOf => classOf[a] == classOf[b]);

    /// <summary>A rule in words, with its source where the mechanism is given.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="mechanism">The mechanism that the plan was compiled by, or null for a plan of seats and pots.</param>
    public string Words(int rule, Mechanism? mechanism)
    {
        string source = mechanism is null ? rules[rule].Name : rules[rule].SourceIn(mechanism, mechanism.Seats[0])!.ToString();
        return $"{rules[rule].Words} ({source})";
    }

    /// <summary>Whether two lots exclude each other.</summary>
    /// <param name="underReview">The State under review of the one, or −1 where a seat has none.</param>
    /// <param name="reviewing">The State drawn for it, or −1 where none is.</param>
    /// <param name="otherUnderReview">The State under review of the other, or −1 where a seat has none.</param>
    /// <param name="otherReviewing">The State drawn for it, or −1 where none is.</param>
    public bool Exclude(int underReview, int reviewing, int otherUnderReview, int otherReviewing) =>
        underReview >= 0 && reviewing >= 0 && otherReviewing >= 0
        && (underReview == otherUnderReview
            ? reviewing == otherReviewing || ShareClass(reviewing, otherReviewing)
            : NoMutual && underReview == otherReviewing && reviewing == otherUnderReview);

    /// <summary>Whether a rule after rule 0 excludes one State from a review in which another sits; −1 sits nowhere.</summary>
    internal bool ShareClass(int sitting, int state)
    {
        foreach (int[] classOf in Classes)
        {
            if (sitting >= 0 && classOf[sitting] == classOf[state])
                return true;
        }

        return false;
    }

    /// <summary>How many rules after rule 0 exclude one State from a review in which another sits; −1 sits nowhere.</summary>
    internal int SharedClasses(int sitting, int state)
    {
        int shared = 0;
        foreach (int[] classOf in Classes)
            shared += sitting >= 0 && classOf[sitting] == classOf[state] ? 1 : 0;
        return shared;
    }

    /// <summary>Whether a State of the one set and a State of the other exclude each other from one review.</summary>
    internal bool Meet(IReadOnlySet<int> a, IReadOnlySet<int> b) =>
        a.Overlaps(b) || Array.Exists(Classes, classOf => a.Select(state => classOf[state]).Intersect(b.Select(state => classOf[state])).Any());

    /// <summary>Classes as numbers, in ordinal order of their names.</summary>
    private static int[] Numbered(ImmutableArray<StateParty> states, ReviewRule rule)
    {
        string[] classes = [.. states.Select(rule.ClassOf)];
        string[] names = [.. classes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. classes.Select(name => Array.BinarySearch(names, name, StringComparer.Ordinal))];
    }
}
