using LotDrawing.Benchmarks.Rosters;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The rosters that solvers are compared on: States of 2020, as evenly from its regional groups as these allow.</summary>
internal static class PeerRosters
{
    internal static int[] Sizes { get; } = [8, 12, 15, 30, 60, 120, 189];

    /// <summary>So many States; up to 15 of them from few regional groups, so that each has at least four.</summary>
    internal static Roster Of(int states)
    {
        var groups = MeasuredRosters.Untoc2020.States.GroupBy(state => state.RegionalGroup)
            .OrderByDescending(group => group.Count()).Take(Math.Clamp(states / 4, 2, 5)).Select(group => new Queue<StateParty>(Mixed(group))).ToList();
        var taken = new List<StateParty>();
        while (taken.Count < states)
        {
            foreach (var group in groups.Where(group => group.Count > 0))
            {
                if (taken.Count < states)
                    taken.Add(group.Dequeue());
            }
        }

        return new Roster(taken);
    }

    /// <summary>Three parties to all instruments, then one of the others, and so on: with fewer of them a few States have no valid drawing.</summary>
    private static IEnumerable<StateParty> Mixed(IEnumerable<StateParty> group)
    {
        var parts = group.ToLookup(state => Mechanism.Untoc.Instruments.All(state.IsPartyTo));
        return parts[true].Select((state, i) => (State: state, At: i + (i / 3))).Concat(parts[false].Select((state, i) => (State: state, At: (4 * i) + 3))).OrderBy(one => one.At).Select(one => one.State);
    }

    /// <summary>The same States, all of them party to all instruments, so that no additional State is ever drawn.</summary>
    internal static Roster AllParties(int states) =>
        new(Of(states).States.Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, Mechanism.Untoc.Instruments)));
}
