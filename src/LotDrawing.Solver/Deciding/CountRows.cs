using LotDrawing.Rules;

namespace LotDrawing.Solver.Deciding;

/// <summary>Counts instead of names: how many seats of a class are filled from how many States of a class. Every way to keep
/// the rules gives such counts, so where there are none there is no way; where there are, there may still be none.</summary>
/// <remarks>Small however many States there are.</remarks>
internal sealed class CountRows
{
    private readonly SeatChoices choices;
    private readonly DrawPlan plan;
    private readonly ActiveRules rules;
    private readonly List<int>[] loads;
    private readonly Dictionary<(int Owner, int State), List<int>> meetings = [];
    private readonly Dictionary<(int Owner, int State), int> seatsThatMeet = [];
    private readonly Dictionary<(int Rule, int Owner, int Class), List<int>> ofOneClass = [];
    private readonly int[] classRules;

    internal CountRows(SeatChoices choices, ActiveRules rules)
    {
        (this.choices, this.rules, plan) = (choices, rules, choices.Plan);
        classRules = [.. rules.ClassRules];
        Classes = new CountClasses(choices, rules);
        loads = [.. Classes.States.Select(_ => new List<int>())];
        foreach (var members in Classes.Seats.Where(members => rules.Seat(members[0]) || rules.AnyLeast))
            AddSeats(members);
        AddMeetings();
        foreach (var (one, here) in ofOneClass)
            AddAtMost(here, Classes.States[one.Owner].Count, [rules.InOneReviewNumber(one.Rule)]);
        for (int one = 0; one < loads.Length; one++)
            AddLoads(one);
    }

    internal CountClasses Classes { get; }

    /// <summary>By count, the least and the most that it can be.</summary>
    internal List<(long Least, long Most)> Counts { get; } = [];

    internal List<CountRow> Rows { get; } = [];

    /// <summary>Class by class of seats, the counts of their principals and of their additional States.</summary>
    internal List<FilledClass> Filled { get; } = [];

    /// <summary>The interchangeable seats.</summary>
    private void AddSeats(List<int> members)
    {
        var choice = choices[members[0]];
        var drawnFor = new HashSet<int>();
        var principals = choice.Principals.Zip(choice.PotOf).Select(pair => (State: Classes.StateClass[pair.First], Pot: pair.Second)).Distinct()
            .Select(one => (one.State, one.Pot, Count: choice.IsStaying ? Constant(members.Count) : Drawn(members, one.State, drawnFor)))
            .ToList();
        List<int> counts = [.. principals.Select(one => one.Count)];
        if (rules.Seat(members[0]))
            Rows.Add(new CountRow(counts, [], true, members.Count, members));
        Rows.Add(new CountRow(counts, [], false, members.Count, []));
        Filled.Add(new FilledClass(members, principals, rules.Covered || rules.AnyLeast ? AddAdditionals(members, principals, drawnFor) : []));
    }

    /// <summary>Who is drawn in addition: no more than are missing something, and where that is a rule no fewer; from each pot enough for
    /// those who want one from it or from a part of it.</summary>
    private List<(int State, int Count)> AddAdditionals(List<int> members, List<(int State, int Pot, int Count)> principals, HashSet<int> drawnFor)
    {
        var choice = choices[members[0]];
        int[][] pots = [.. choice.Pots.Select(pot => pot.Select(state => Classes.StateClass[state]).Distinct().ToArray())];
        var drawn = pots.SelectMany(pot => pot).Distinct().Order().Select(state => (State: state, Count: Drawn(members, state, drawnFor))).ToList();
        foreach (var (state, here) in drawn.Where(one => pots.Any(pot => !pot.Contains(one.State))))
            Rows.Add(new CountRow([here], Wanting(pot => pot.Contains(state)), false, 0, []));
        Rows.Add(new CountRow([.. drawn.Select(one => one.Count)], Wanting(pot => true), false, 0, []));
        if (!rules.Covered || (choice.IsStaying && !rules.Seat(members[0])))
            return drawn;
        List<int> source = [rules.CoveredNumber, .. choice.IsStaying ? members : []];
        foreach (int[] pot in pots)
            Rows.Add(new CountRow([.. drawn.Where(one => pot.Contains(one.State)).Select(one => one.Count)], Wanting(part => part.All(pot.Contains)), true, 0, source));
        if (pots.Length > 1)
            Rows.Add(new CountRow([.. drawn.Select(one => one.Count)], Wanting(pot => true), true, 0, source));
        return drawn;

        List<int> Wanting(Func<int[], bool> which) => [.. principals.Where(one => one.Pot >= 0 && which(pots[one.Pot])).Select(one => one.Count)];
    }

    private int Constant(int value)
    {
        Counts.Add((value, value));
        return Counts.Count - 1;
    }

    private int Drawn(List<int> members, int state, HashSet<int> drawnFor)
    {
        int count = Counts.Count;
        Counts.Add((0, members.Count));
        loads[state].Add(count);
        if (plan.OwnerOf(members[0]) is var owner and >= 0)
        {
            var meeting = (Classes.StateClass[owner], state);
            Listed(meetings, meeting).Add(count);
            if (drawnFor.Add(state))
                seatsThatMeet[meeting] = seatsThatMeet.GetValueOrDefault(meeting) + 1;
            foreach (int rule in classRules)
                Listed(ofOneClass, (rule, meeting.Item1, plan.Conflicts.ClassOf(rule, Classes.States[state][0]))).Add(count);
        }

        return count;
    }

    /// <summary>Between two States there are as many meetings as seats of the one in which the other can sit; one where no State sits twice in a review.</summary>
    private void AddMeetings()
    {
        List<int> twice = rules.NoneTwice ? [rules.NoneTwiceNumber] : [];
        foreach (var (meeting, here) in meetings)
        {
            int most = Most(meeting);
            long pairs = Pairs(meeting.Owner, meeting.State);
            AddAtMost(here, pairs * most, twice);
            var back = (meeting.State, meeting.Owner);
            if (!rules.NoMutual || meeting.Owner > meeting.State || !meetings.TryGetValue(back, out var there))
                continue;
            if (meeting.Owner == meeting.State)
                AddAtMost(here, pairs / 2 * most, [rules.NoMutualNumber, .. twice]);
            else
                AddAtMost([.. here, .. there], pairs * Math.Max(most, Most(back)), [rules.NoMutualNumber, .. twice]);
        }
    }

    private int Most((int Owner, int State) meeting) => rules.NoneTwice ? 1 : seatsThatMeet[meeting];

    /// <summary>How many pairs of two States of these classes there are.</summary>
    private long Pairs(int owner, int state) => Classes.States[owner].Count * (long)(Classes.States[state].Count - (owner == state ? 1 : 0));

    private void AddLoads(int state)
    {
        var members = Classes.States[state];
        long inForce = members.Sum(one => (long)plan.LoadInForce(one));
        if (rules.Least(members[0]) && ((long)plan.Load.Min * members.Count) - inForce is var least and > 0)
            Rows.Add(new CountRow(loads[state], [], true, least, [.. members.Select(rules.LeastNumber)]));
        if (rules.Most(members[0]))
            AddAtMost(loads[state], ((long)plan.Load.Max * members.Count) - inForce, [.. members.Select(rules.MostNumber)]);
    }

    /// <summary>Leaves out what could not be broken anyhow.</summary>
    private void AddAtMost(List<int> counts, long most, IReadOnlyList<int> source)
    {
        if (counts.Sum(count => Counts[count].Most) > most)
            Rows.Add(new CountRow(counts, [], false, most, source));
    }

    private static List<int> Listed<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    /// <summary>The counts of one class of seats.</summary>
    internal sealed record FilledClass(List<int> Seats, List<(int State, int Pot, int Count)> Principals, List<(int State, int Count)> Additionals);
}
