using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.Tests.Draws;

/// <summary>Generated rosters with drawings in force and a few seats to be drawn, of some only the additional State: a number makes
/// always the same one.</summary>
internal sealed record InForceCase(int Number, Roster Roster, Mechanism Mechanism, Drawing InForce, ImmutableArray<SeatToDraw> Seats)
{
    private static readonly string[] Regions = ["east", "west"];

    /// <summary>What is to be drawn, compiled.</summary>
    internal PlanCompilation Compilation => DrawPlan.Compile(Roster, Mechanism, InForce, Seats);

    /// <summary>The first ones in which each seat has a pot, as many as asked for.</summary>
    internal static IEnumerable<InForceCase> First(int count) => Enumerable.Range(0, int.MaxValue)
        .Select(Make)
        .Where(made => !made.Seats.IsEmpty && made.Compilation.IsPossible)
        .Take(count);

    /// <summary>By outcome its chance, by enumeration.</summary>
    internal Dictionary<string, double> Law() => new NaiveInForce(Roster, Mechanism, InForce, Seats).Law();

    /// <summary>How often each outcome came in so many draws, each of which gives one.</summary>
    internal static Dictionary<string, int> Counts(DrawPlan plan, ISeatProcedure procedure, ulong seed, int draws)
    {
        var lots = new SimulationStream(seed);
        var counts = new Dictionary<string, int>();
        for (int draw = 0; draw < draws; draw++)
        {
            Assert.Equal(DrawEnd.Drawn, procedure.Draw(ref lots));
            string outcome = Written(plan, procedure.Drawn);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        return counts;
    }

    /// <summary>What a procedure drew, as a key of the law.</summary>
    private static string Written(DrawPlan plan, ReadOnlySpan<SeatLots> drawn)
    {
        string[] seats = new string[drawn.Length];
        for (int seat = 0; seat < seats.Length; seat++)
            seats[seat] = $"{plan.SeatNames[seat]}:{plan.States[drawn[seat].Principal]}/{(drawn[seat].Additional < 0 ? "-" : plan.States[drawn[seat].Additional])}";
        return string.Join(' ', seats);
    }

    private static InForceCase Make(int number)
    {
        var chance = new Random(number);
        int states = chance.Next(4, 8);
        var roster = new Roster(Enumerable.Range(0, states).Select(i => new StateParty(
            $"S{i}", "", Regions[chance.Next(2)], chance.Next(5) < 3 ? ["UNTOC", "TIP"] : ["UNTOC"])));
        SeatRule rule = Mechanism.Untoc.Seats[0];
        Mechanism mechanism = Mechanism.Untoc with
        {
            RegionalGroups = [.. Regions],
            Seats = [rule with { Id = "one", Side = SeatSide.AnyRegion }, rule with { Id = "two", Side = chance.Next(2) == 0 ? SeatSide.AnyRegion : SeatSide.OtherRegion }],
            NoMutualReviews = chance.Next(3) == 0 ? null : Mechanism.Untoc.NoMutualReviews,
            DistinctRegions = chance.Next(4) == 0 ? rule.Source : null,
            Load = chance.Next(2) == 0 ? LoadBounds.None : new LoadBounds(chance.Next(2), chance.Next(1, 4)),
        };

        // Who may sit, sits: what this does not look at, sides and loads, binds nobody who is in force.
        var sitting = new HashSet<(string State, string Reviewer)>();
        var inForce = new Drawing(1, roster.States.Where(_ => chance.Next(5) > 0).Select(state => new Review(
            state.Code, 1, [.. mechanism.Seats.Select(seat => Filled(seat.Id, state)).Where(filled => filled is not null)!])).ToList());
        var seats = ImmutableArray.CreateBuilder<SeatToDraw>();
        foreach (StateParty state in roster.States)
        {
            foreach (SeatRule seat in mechanism.Seats)
            {
                bool lacks = inForce.ReviewOf(state.Code)?.Seat(seat.Id) is { } filled && state.Instruments.Except(roster[filled.Principal].Instruments).Any();
                if (seats.Count < 4 && chance.Next(3) == 0)
                    seats.Add(new SeatToDraw(state.Code, seat.Id) { AdditionalOnly = lacks && chance.Next(4) > 0 });
            }
        }

        return new InForceCase(number, roster, mechanism, inForce, seats.ToImmutable());

        FilledSeat? Filled(string seat, StateParty state)
        {
            StateParty drawn = roster.States[chance.Next(states)];
            bool isBarred = drawn == state
                || (mechanism.NoMutualReviews is not null && sitting.Contains((drawn.Code, state.Code)))
                || sitting.Any(pair => pair.State == state.Code && (pair.Reviewer == drawn.Code
                    || (mechanism.DistinctRegions is not null && roster[pair.Reviewer].RegionalGroup == drawn.RegionalGroup)));
            return !isBarred && sitting.Add((state.Code, drawn.Code)) ? new FilledSeat(seat, drawn.Code) : null;
        }
    }
}
