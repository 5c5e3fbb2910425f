namespace LotDrawing.Fairness;

/// <summary>Sorts what can be exchanged without changing the draw into classes.</summary>
/// <remarks>
/// Every class is found by verified exchanges with its first member, and those generate all orders of the class. So
/// whatever is exchanged within classes, the law stays as it is: that is all that the counting relies on. Two States
/// that could be exchanged but are put into two classes cost time, never exactness.
/// </remarks>
internal sealed class LawSymmetry
{
    private readonly LawPots pots;

    private LawSymmetry(LawPots pots) => this.pots = pots;

    /// <summary>The classes; together their entities hold each seat and each State once.</summary>
    internal static List<List<LawEntity>> Classes(LawPots pots)
    {
        var symmetry = new LawSymmetry(pots);
        return pots.Seats.Any(seat => pots.Plan.OwnerOf(seat) >= 0) ? symmetry.Owners() : symmetry.Blocks();
    }

    /// <summary>Every State with the seats that it owns.</summary>
    private List<List<LawEntity>> Owners()
    {
        var owned = pots.Seats.ToLookup(pots.Plan.OwnerOf);
        var classes = new List<List<LawEntity>>();
        foreach (var equal in pots.States.Select(state => new LawEntity([.. owned[state]], state)).GroupBy(Look))
        {
            // Only entities whose numbers agree are held against each other.
            var found = new List<List<LawEntity>>();
            foreach (LawEntity entity in equal)
            {
                if (found.Find(members => CanExchange(members[0], entity)) is { } members)
                    members.Add(entity);
                else
                    found.Add([entity]);
            }

            classes.AddRange(found);
        }

        return classes;
    }

    private string Look(LawEntity entity) => string.Join(
        ';',
        entity.Seats.Select(seat => $"{pots[seat].Principals.Count}+{string.Join(',', pots[seat].Additional.Values.Select(additional => additional.Length).Order())}")
            .Append($"{pots.Seats.Count(seat => pots[seat].Principals.Contains(entity.State))}/{pots.Plan.LoadInForce(entity.State)}/{ClassesOf(entity.State)}"));

    private string ClassesOf(int state) =>
        string.Join(' ', Enumerable.Range(1, pots.Plan.Conflicts.RuleCount - 1).Select(rule => pots.Plan.Conflicts.ClassOf(rule, state)));

    /// <summary>Seats that no State owns: those with one pot; those equal up to one participant each, as in a draw of clubs the
    /// winner of the seat's own group; then the participants that are left.</summary>
    private List<List<LawEntity>> Blocks()
    {
        var classes = new List<List<LawEntity>>();
        var seats = pots.Seats.ToList();
        var free = pots.States.ToHashSet();
        while (seats.Count > 0)
        {
            int first = seats[0];
            var same = seats.Where(seat => pots[seat].Principals.SetEquals(pots[first].Principals)).Select(seat => new LawEntity([seat], -1)).ToList();
            classes.Add(same.Count > 1 ? same : WithMates(first, seats, free));
            foreach (LawEntity entity in classes[^1])
            {
                seats.Remove(entity.Seats[0]);
                free.Remove(entity.State);
            }
        }

        // Participants in the same pots, with the same load in force.
        classes.AddRange(free.Order()
            .GroupBy(state => (string.Join(',', pots.Seats.Where(seat => pots[seat].Principals.Contains(state))), pots.Plan.LoadInForce(state)))
            .Select(equal => equal.Select(state => new LawEntity([], state)).ToList()));
        return classes;
    }

    private List<LawEntity> WithMates(int first, List<int> seats, HashSet<int> free)
    {
        var pot = pots[first].Principals;
        var members = new List<LawEntity> { new([first], -1) };
        foreach (int seat in seats.Where(seat => seat != first && pots[seat].Principals.Count == pot.Count))
        {
            int[] onlyHere = [.. pots[seat].Principals.Except(pot)];
            int[] onlyFirst = [.. pot.Except(pots[seat].Principals)];
            if (onlyHere.Length != 1 || !free.Contains(onlyHere[0]) || !free.Contains(onlyFirst[0]))
                continue;

            // Who a pot lacks is its seat's mate.
            LawEntity self = new([first], onlyHere[0]);
            LawEntity other = new([seat], onlyFirst[0]);
            bool fits = members.Count == 1 || (members[0].State == self.State && members.All(member => member.State != other.State));
            if (!fits || !CanExchange(self, other))
                continue;
            members[0] = self;
            members.Add(other);
        }

        return members;
    }

    /// <summary>Whether exchanging the two, seats and States, gives the same draw.</summary>
    private bool CanExchange(LawEntity a, LawEntity b)
    {
        if (a.Seats.Length != b.Seats.Length
            || pots.Plan.LoadInForce(a.State) != pots.Plan.LoadInForce(b.State)
            || !pots.Plan.Conflicts.AreOfTheSameClasses(a.State, b.State))
            return false;

        int State(int state) => state == a.State ? b.State : state == b.State ? a.State : state;
        int Seat(int seat) =>
            Array.IndexOf(a.Seats, seat) is var i and >= 0 ? b.Seats[i]
            : Array.IndexOf(b.Seats, seat) is var j and >= 0 ? a.Seats[j]
            : seat;

        foreach (int seat in pots.Seats)
        {
            LawPots.Pot pot = pots[seat];
            LawPots.Pot image = pots[Seat(seat)];
            if (pot.Principals.Count != image.Principals.Count)
                return false;
            foreach (var (principal, additional) in pot.Additional)
            {
                if (!image.Additional.TryGetValue(State(principal), out int[]? imageAdditional) || additional.Length != imageAdditional.Length)
                    return false;

                // Most additional pots stay where they are; then it is enough that they hold both or neither.
                bool same = additional == imageAdditional
                    ? additional.Contains(a.State) == additional.Contains(b.State)
                    : additional.Select(State).ToHashSet().SetEquals(imageAdditional);
                if (!same)
                    return false;
            }
        }

        return true;
    }
}
