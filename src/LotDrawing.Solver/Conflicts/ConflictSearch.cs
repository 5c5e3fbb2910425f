using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver.Conflicts;

/// <summary>Makes a set of rules that cannot be kept together smaller until none of them can be given up: deletion, of as many
/// at once as possible, and of rules of one kind together; each drawing found on the way shows of many rules that they are needed
/// (<see cref="Rotation"/>).</summary>
internal sealed class ConflictSearch
{
    /// <summary>So many questions about many States, and what is left is told as it is. Conflicts of 189 States took 370 at most.</summary>
    private const int MostQuestions = 2_000;

    /// <summary>So many quick looks that tell nothing, and the others will tell nothing either.</summary>
    private const int MostFailed = 8;

    /// <summary>So many groups of rules are worth a quick look at each.</summary>
    private const int Many = 8;

    private readonly Decider decider;
    private readonly SeatChoices choices;
    private readonly SolverOptions options;
    private readonly HashSet<int> needed = [];
    private ActiveRules rules;
    private int questions;

    private ConflictSearch(Decider decider, ActiveRules rules, SolverOptions options)
    {
        (this.decider, this.rules, this.options) = (decider, rules, options);
        choices = decider.Choices;
    }

    /// <summary>The numbers of a minimal conflict within these rules, and whether each of them was seen to be needed.</summary>
    internal static (List<int> Numbers, bool IsMinimal) Of(Decider decider, ActiveRules rules, SolverOptions options)
    {
        var search = new ConflictSearch(decider, rules, options);

        // What conflicts without loads needs few States to tell; then whole families of rules, then each.
        search.TryGiveUp(rules.Numbers.Where(number => rules[number] is ConflictingRule.LeastLoad or ConflictingRule.MostLoad));
        foreach (var family in search.Families().Where(family => family.Count > 0))
            search.TryGiveUp(family.SelectMany(group => group));
        bool isMinimal = true;
        foreach (var family in search.Families().ToList())
        {
            if (family.Count >= Many)
                search.MarkNeeded(family);
            isMinimal &= search.Shrink(family);
        }

        return ([.. search.rules.Numbers], isMinimal);
    }

    /// <summary>The rules in the order in which they are given up: those first that join most States, and so take longest while they
    /// are kept.</summary>
    private IEnumerable<List<List<int>>> Families()
    {
        var kept = rules.Numbers.ToLookup(number => rules[number].GetType());
        int[] setOf = new int[choices.Plan.SeatCount];
        foreach (var (set, index) in choices.Plan.Components.Select((set, index) => (set, index)))
        {
            foreach (int seat in set)
                setOf[seat] = index;
        }

        int KindOf(int seat) => choices.Plan.OwnerOf(seat) is var owner and >= 0 ? choices.Plan.KindOf(owner) : -1 - seat;
        foreach (int number in kept[typeof(ConflictingRule.InOneReview)].Reverse())
            yield return [[number]];
        yield return ByKind(kept[typeof(ConflictingRule.NoMutualReviews)], number => number);
        yield return ByKind(kept[typeof(ConflictingRule.LeastLoad)], number => choices.Plan.KindOf(((ConflictingRule.LeastLoad)rules[number]).State));
        yield return ByKind(kept[typeof(ConflictingRule.MostLoad)], number => choices.Plan.KindOf(((ConflictingRule.MostLoad)rules[number]).State));
        yield return ByKind(kept[typeof(ConflictingRule.SeatFilled)], seat => (setOf[seat], KindOf(seat)));
        yield return ByKind(kept[typeof(ConflictingRule.InstrumentsCovered)], number => number);
    }

    private static List<List<int>> ByKind<TKey>(IEnumerable<int> numbers, Func<int, TKey> key) =>
        [.. numbers.GroupBy(key).OrderBy(kind => kind.Key).Select(kind => kind.ToList())];

    /// <summary>Gives up all of these that can be, or else each half. False when some question was not decided.</summary>
    private bool Shrink(List<List<int>> groups)
    {
        var left = groups.Select(group => group.Where(IsOpen).ToList()).Where(group => group.Count > 0).ToList();
        if (left.Count == 0 || TryGiveUp(left.SelectMany(group => group)) is true)
            return true;
        if (left.Count == 1)
            return ShrinkAlike(left[0]);
        int half = left.Count / 2;
        return Shrink(left[..half]) & Shrink(left[half..]);
    }

    private bool IsOpen(int number) => rules.Has(number) && !needed.Contains(number);

    /// <summary>Sorts out those without which the others can quickly be seen to be kept. Of rules about States that the plan and the rules left
    /// make no difference between, when one cannot be given up none can.</summary>
    private void MarkNeeded(List<List<int>> groups)
    {
        using var program = new CountProgram(new CountRows(choices, rules));
        var classes = new CountClasses(choices, rules);
        int failed = 0;
        foreach (var kind in groups.SelectMany(group => ByKind(group, classes)))
        {
            if (decider.CanWithout(kind[^1], rules, program))
                needed.UnionWith(kind);
            else if (++failed > MostFailed)
                return;
        }
    }

    private bool ShrinkAlike(List<int> group)
    {
        bool isMinimal = true;
        while (ByKind(group, new CountClasses(choices, rules)) is { Count: > 0 } classes)
        {
            // What is given up makes differences that were not there: the classes are others each time.
            var kind = classes[0];
            bool? given = TryGiveUp(kind[^1..]);
            if (given is not true)
            {
                needed.UnionWith(kind);
                isMinimal &= given is false;
                continue;
            }

            // What one of them is not needed for, many may not be: twice as many each time, as long as that succeeds.
            for (int some = 2; given is true && kind.FindAll(IsOpen) is { Count: > 0 } left; some *= 2)
                given = TryGiveUp(left[^Math.Min(some, left.Count)..]);
        }

        return isMinimal;
    }

    /// <summary>Those of a group that are kept still and were not seen to be needed, in classes.</summary>
    private List<List<int>> ByKind(List<int> group, CountClasses classes) => ByKind(
        group.Where(IsOpen),
        number => rules[number] switch
        {
            ConflictingRule.SeatFilled seat => classes.SeatClass[seat.Seat],
            ConflictingRule.MostLoad load => classes.StateClass[load.State],
            ConflictingRule.LeastLoad load => classes.StateClass[load.State],
            _ => 0,
        });

    /// <summary>Gives these up if the others conflict without them. Null when that was not decided.</summary>
    private bool? TryGiveUp(IEnumerable<int> numbers)
    {
        ActiveRules fewer = rules.Without(numbers);
        options.Progress?.Report($"which of {rules.Numbers.Count()} rules conflict");
        if (choices.Size(fewer) >= Decider.Large && ++questions > MostQuestions)
            return null;
        switch (decider.Decide(fewer, inFull: false))
        {
            case Decision.No no:
                rules = no.Rules;
                return true;
            case Decision.Yes yes:
                Rotation.Spread(choices, rules, needed, yes.Drawing);
                return false;
            default:
                return null;
        }
    }
}
