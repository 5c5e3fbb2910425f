using System.Globalization;

namespace LotDrawing.Solver.Deciding;

/// <summary>The States and seats of a plan in classes: within one, the plan and the rules kept make no difference.</summary>
internal sealed class CountClasses
{
    internal CountClasses(SeatChoices choices, ActiveRules rules)
    {
        (StateClass, States) = Classes(choices.Plan.States.Length, state => string.Create(
            CultureInfo.InvariantCulture,
            $"{choices.Plan.KindOf(state)} {rules.Most(state)} {rules.Least(state)} {string.Join(' ', choices.OwnSeats[state].Select(rules.Seat))}"));
        (SeatClass, Seats) = Classes(choices.Plan.SeatCount, seat => choices.Plan.OwnerOf(seat) is var owner and >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{StateClass[owner]} owns {Array.IndexOf(choices.OwnSeats[owner], seat)}")
            : $"{rules.Seat(seat)} {string.Join(' ', choices[seat].Principals)}");
    }

    /// <summary>By State, its class.</summary>
    internal int[] StateClass { get; }

    /// <summary>By class, its States.</summary>
    internal List<int>[] States { get; }

    /// <summary>By seat, its class.</summary>
    internal int[] SeatClass { get; }

    /// <summary>By class, its seats.</summary>
    internal List<int>[] Seats { get; }

    private static (int[] ClassOf, List<int>[] Members) Classes(int count, Func<int, string> key)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<List<int>>();
        int[] classOf = new int[count];
        for (int one = 0; one < count; one++)
        {
            if (!known.TryGetValue(key(one), out classOf[one]))
            {
                known.Add(key(one), classOf[one] = members.Count);
                members.Add([]);
            }

            members[classOf[one]].Add(one);
        }

        return (classOf, [.. members]);
    }
}
