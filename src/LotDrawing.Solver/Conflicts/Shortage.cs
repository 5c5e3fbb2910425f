using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver.Conflicts;

/// <summary>Finds seats for which too few States may serve, from the greatest loads alone: a set of seats larger than all that the
/// States in their pots can take, and no larger than by one.</summary>
/// <remarks>Hall's theorem. A largest assignment leaves some seat open; from it, all seats and States that could be exchanged
/// for it are too few by just one: without any of the seats, or without the bound of any of the States, the open seat could be
/// filled. So the set is minimal by deletion, without any further question.</remarks>
internal sealed class Shortage
{
    /// <summary>So many open seats are looked at for the smallest set.</summary>
    private const int MostOpen = 200;

    private readonly SeatChoices choices;
    private readonly int[] drawn;
    private readonly List<int>[] served;
    private readonly int[] room;
    private readonly int[] seenIn;
    private readonly bool[] isClosed;
    private int search;

    private Shortage(SeatChoices choices)
    {
        this.choices = choices;
        drawn = new int[choices.Plan.SeatCount];
        Array.Fill(drawn, -1);
        served = [.. choices.Plan.States.Select(_ => new List<int>())];
        room = [.. Enumerable.Range(0, served.Length).Select(state => choices.Plan.Load.Max - choices.Plan.LoadInForce(state))];
        seenIn = new int[served.Length];
        isClosed = new bool[served.Length];
    }

    /// <summary>The numbers of the rules that conflict, of the smallest such set found; null when greatest loads alone leave room.</summary>
    internal static List<int>? Of(SeatChoices choices, ActiveRules rules)
    {
        if (choices.Plan.Load.Max == int.MaxValue)
            return null;
        var shortage = new Shortage(choices);
        var over = Enumerable.Range(0, shortage.room.Length).Where(state => shortage.room[state] < 0).Take(1).ToList();
        if (over.Count > 0)
            return [rules.MostNumber(over[0])];

        var open = Enumerable.Range(0, shortage.drawn.Length).Where(seat => !choices[seat].IsStaying && !shortage.TryFill(seat, [])).ToList();
        Array.Clear(shortage.isClosed);
        List<int>? smallest = null;
        foreach (int seat in open.Take(MostOpen))
        {
            var seats = new List<int>();
            shortage.TryFill(seat, seats);
            Array.Clear(shortage.isClosed);
            var states = seats.SelectMany(one => choices[one].Principals).Distinct().Select(rules.MostNumber);
            List<int> conflict = [.. seats.Order(), .. states.Order()];
            if (smallest is null || conflict.Count < smallest.Count)
                smallest = conflict;
        }

        return smallest;
    }

    /// <summary>Fills a seat, moving others if need be. False when that cannot be; then all seats that could be exchanged for it were listed.</summary>
    private bool TryFill(int seat, List<int> seats)
    {
        search++;
        var from = new Dictionary<int, int>();
        seats.Add(seat);
        for (int next = 0; next < seats.Count; next++)
        {
            foreach (int state in choices[seats[next]].Principals)
            {
                if (seenIn[state] == search || isClosed[state])
                    continue;
                seenIn[state] = search;
                from[state] = seats[next];
                if (served[state].Count < room[state])
                {
                    Move(state, from, seat);
                    return true;
                }

                seats.AddRange(served[state]);
            }
        }

        // From what was reached nothing ever opens: no later search need go there.
        foreach (int state in from.Keys)
            isClosed[state] = true;
        return false;
    }

    /// <summary>Puts the State into the seat it was reached from, whose own State goes where it was reached from, and so on.</summary>
    private void Move(int state, Dictionary<int, int> from, int first)
    {
        for (int seat = from[state]; ; seat = from[state])
        {
            int before = drawn[seat];
            drawn[seat] = state;
            served[state].Add(seat);
            if (seat == first)
                return;
            served[before].Remove(seat);
            state = before;
        }
    }
}
