using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.TestKit.Plans;

/// <summary>Rosters and mechanisms of the kind that the loads procedure draws.</summary>
public static class LoadsPlans
{
    /// <summary>A mechanism with these sides of its seats, load bounds and regional groups.</summary>
    public static Mechanism Mechanism(ImmutableArray<SeatSide> sides, LoadBounds load, params ImmutableArray<string> regions)
    {
        var source = new Citation("made for a test", "");
        return LotDrawing.Mechanism.Untoc with
        {
            Id = "loads",
            Instruments = ["I"],
            RegionalGroups = regions,
            Groups = new GroupRule(1, [], source),
            Seats = [.. sides.Select((side, i) => new SeatRule($"seat-{i}", side, source))],
            InstrumentsCovered = null,
            Load = load,
            LoadSource = source,
        };
    }

    /// <summary>A roster of so many States in each region: <c>A0</c>, <c>A1</c> … of region <c>a</c>, and so on.</summary>
    public static Roster Roster(params ReadOnlySpan<int> sizes)
    {
        var states = new List<StateParty>();
        for (int region = 0; region < sizes.Length; region++)
        {
            for (int i = 0; i < sizes[region]; i++)
                states.Add(new StateParty($"{(char)('A' + region)}{i:D3}", "", $"{(char)('a' + region)}", ["I"]));
        }

        return new Roster(states);
    }

    /// <summary>Both, for so many States in each region.</summary>
    public static (Roster Roster, Mechanism Mechanism) Of(ImmutableArray<SeatSide> sides, LoadBounds load, params ReadOnlySpan<int> sizes) =>
        (Roster(sizes), Mechanism(sides, load, [.. Enumerable.Range(0, sizes.Length).Select(region => $"{(char)('a' + region)}")]));

    /// <summary>Both compiled.</summary>
    public static DrawPlan Plan(ImmutableArray<SeatSide> sides, LoadBounds load, params ReadOnlySpan<int> sizes)
    {
        var (roster, mechanism) = Of(sides, load, sizes);
        return DrawPlan.Compile(roster, mechanism).Plan;
    }

    /// <summary>The 2020 roster under seats of these sides.</summary>
    public static DrawPlan Of2020(ImmutableArray<SeatSide> sides, LoadBounds load)
    {
        var roster = new Roster(ReferenceData.Untoc2020.States.Select(state => new StateParty(state.Code, state.Name, state.RegionalGroup, ["I"])));
        return DrawPlan.Compile(roster, Mechanism(sides, load, LotDrawing.Mechanism.Untoc.RegionalGroups)).Plan;
    }
}
