using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.TestKit.Naive;

namespace LotDrawing.Tests.Pots;

/// <summary>Seats drawn while others are in force: pots and laws against plain enumeration.</summary>
public class InForcePlanTests
{
    private static readonly Gen<((Roster Roster, Drawing Drawing) Phase, ImmutableArray<SeatToDraw> Seats)> SmallSeats =
        from phase in Phases.Small
        from seats in Phases.Seats(phase.Drawing)
        select (phase, seats);

    private static readonly Gen<((Roster Roster, Drawing Drawing) Phase, ImmutableArray<SeatToDraw> Seats)> ComfortableSeats =
        from phase in Phases.Comfortable
        from seats in Phases.Seats(phase.Drawing)
        select (phase, seats);

    /// <summary>A State under review joined all Protocols: the seats whose additional State alone is to be drawn.</summary>
    private static readonly Gen<((Roster Roster, Drawing Drawing) Phase, ImmutableArray<SeatToDraw> Seats)> Completed =
        from phase in Gen.OneOf(Phases.Small, Phases.Comfortable)
        from state in Gen.Elements(phase.Roster.States.ToArray())
        let joined = phase.Roster.With(state.WithInstruments(Mechanism.Untoc.Instruments))
        let lacking = phase.Drawing.ReviewOf(state.Code)!.Seats.Where(seat => joined[seat.Principal].Instruments.Length < joined[state.Code].Instruments.Length)
        where lacking.Any()
        select ((joined, phase.Drawing), lacking.Select(seat => new SeatToDraw(state.Code, seat.Seat) { AdditionalOnly = true }).ToImmutableArray());

    [Property(MaxTest = 100)]
    public Property Pots_are_those_of_the_plain_reading() =>
        Prop.ForAll(Gen.OneOf(SmallSeats, ComfortableSeats, Completed).ToArbitrary(), draw => HasThePotsOf(draw.Phase.Roster, draw.Phase.Drawing, draw.Seats));

    [Property(MaxTest = 100)]
    public Property The_reasons_leave_the_same_States_in_the_pot() =>
        Prop.ForAll(Gen.OneOf(SmallSeats, ComfortableSeats, Completed).ToArbitrary(), draw =>
        {
            var (roster, drawing) = draw.Phase;
            var naive = new NaiveInForce(roster, Mechanism.Untoc, drawing, [draw.Seats[0]]);
            var pot = draw.Seats[0].AdditionalOnly
                ? naive.AdditionalPot(draw.Seats[0], drawing.ReviewOf(draw.Seats[0].State)!.Seat(draw.Seats[0].Seat)!.Principal)
                : naive.Pot(draw.Seats[0]);
            return new PotReasons(roster, Mechanism.Untoc, draw.Seats[0], drawing).Pot.SequenceEqual(pot);
        });

    [Property(MaxTest = 12, Replay = "20211012,3")]
    public Property The_exact_procedure_gives_the_law(int seed) =>
        Prop.ForAll(Gen.OneOf(SmallSeats, Completed.Where(draw => draw.Phase.Roster.Count < 8)).ToArbitrary(), draw =>
        {
            var (roster, drawing) = draw.Phase;
            var naive = new NaiveInForce(roster, Mechanism.Untoc, drawing, draw.Seats);
            PlanCompilation compilation = DrawPlan.Compile(roster, Mechanism.Untoc, drawing, draw.Seats);
            if (!compilation.IsPossible)
                return naive.IsImpossible;

            var law = naive.Law();
            var lots = new SimulationStream(unchecked((ulong)seed));
            if (law.Count == 0)
                return !new ExactProcedure(compilation.Plan, 1000).TryDraw(ref lots);
            return GoodnessOfFit.Fits(law, Counts(compilation.Plan, 3000, ref lots));
        });

    [Fact]
    public void Only_an_additional_State_is_drawn_where_a_principal_in_force_lacks_something()
    {
        var (roster, drawing) = TwoProtocols();

        PlanCompilation whole = DrawPlan.Compile(roster, Mechanism.Untoc, drawing, [new SeatToDraw("A1", "same-region") { AdditionalOnly = true }]);

        Assert.Equal("A2", whole.Plan.States[whole.Plan.PrincipalInForce(0)]);
        Assert.Empty(whole.Plan.Pot(0));
        Assert.Equal(["A3"], whole.Plan.AdditionalPot(0, 1).Select(state => whole.Plan.States[state]));
    }

    [Fact]
    public void Nobody_to_be_drawn_in_addition_is_said_with_the_instrument()
    {
        var (roster, drawing) = TwoProtocols();

        PlanFault fault = Assert.Single(DrawPlan.Compile(
            roster, Mechanism.Untoc, drawing, [new SeatToDraw("A1", "same-region", ["A3"]) { AdditionalOnly = true }]).Faults);

        Assert.Equal(["TIP"], fault.Instruments.ToArray());
        Assert.Equal("no State that could be drawn in addition to A2 is party to TIP", fault.Reason);
    }

    [Fact]
    public void An_additional_State_alone_needs_a_principal_that_lacks_something()
    {
        var (roster, drawing) = TwoProtocols();
        PlanCompilation Compile(string state, Drawing inForce) =>
            DrawPlan.Compile(roster, Mechanism.Untoc, inForce, [new SeatToDraw(state, "same-region") { AdditionalOnly = true }]);

        Assert.Contains("A3 is party to all instruments under review", Assert.Throws<ArgumentException>(() => Compile("A2", drawing)).Message, StringComparison.Ordinal);
        Assert.Contains("no State of the roster is its principal", Assert.Throws<ArgumentException>(() => Compile("A1", new Drawing(1, []))).Message, StringComparison.Ordinal);
    }

    /// <summary>A1 reviewed by A2, who is not party to TIP, and A2 by A3; only A1 and A3 are party to TIP.</summary>
    private static (Roster Roster, Drawing Drawing) TwoProtocols() => (
        new Roster([new StateParty("A1", "", "african", ["UNTOC", "TIP"]), new StateParty("A2", "", "african", ["UNTOC"]), new StateParty("A3", "", "african", ["UNTOC", "TIP"])]),
        new Drawing(1, [new Review("A1", 1, [new FilledSeat("same-region", "A2")]), new Review("A2", 1, [new FilledSeat("same-region", "A3")])]));

    private static bool HasThePotsOf(Roster roster, Drawing drawing, ImmutableArray<SeatToDraw> seats)
    {
        var naive = new NaiveInForce(roster, Mechanism.Untoc, drawing, seats);
        PlanCompilation compilation = DrawPlan.Compile(roster, Mechanism.Untoc, drawing, seats);
        if (!compilation.IsPossible)
            return naive.IsImpossible;

        DrawPlan plan = compilation.Plan;
        return seats.All(seat =>
        {
            int number = plan.SeatNames.IndexOf($"{seat.State}/{seat.Seat}");
            string[] Codes(IEnumerable<int> states) => [.. states.Select(state => plan.States[state])];
            IEnumerable<int> principals = seat.AdditionalOnly ? [plan.PrincipalInForce(number)] : plan.Pot(number);
            return Codes(plan.Pot(number)).SequenceEqual(naive.Pot(seat))
                && principals.All(principal => Codes(plan.AdditionalPot(number, principal)).SequenceEqual(naive.AdditionalPot(seat, plan.States[principal])));
        });
    }

    private static Dictionary<string, int> Counts(DrawPlan plan, int draws, ref SimulationStream lots)
    {
        var counts = new Dictionary<string, int>();
        var procedure = new ExactProcedure(plan);
        for (int i = 0; i < draws; i++)
        {
            Assert.True(procedure.TryDraw(ref lots));
            var seats = new List<string>();
            for (int seat = 0; seat < plan.SeatCount; seat++)
            {
                SeatLots drawn = procedure.Drawn[seat];
                seats.Add($"{plan.SeatNames[seat]}:{plan.States[drawn.Principal]}/{(drawn.Additional < 0 ? "-" : plan.States[drawn.Additional])}");
            }

            string outcome = string.Join(' ', seats);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        return counts;
    }
}
