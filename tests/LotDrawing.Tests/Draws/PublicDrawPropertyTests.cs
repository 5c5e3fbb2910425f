using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;

namespace LotDrawing.Tests.Draws;

/// <summary>What holds of every draw over every roster.</summary>
public class PublicDrawPropertyTests
{
    private static readonly DrawOptions Patient = new() { VoidLimit = 100_000 };

    [Property(MaxTest = 60)]
    public Property A_draw_over_any_roster_is_valid_or_says_why_there_is_none() => Prop.ForAll(UntocRosters.Any.Shrinking(), roster =>
        Draw(roster, "a") switch
        {
            DrawResult<Drawing>.Drawn drawn => IsValid(roster, drawn.Result),
            DrawResult<Drawing>.Infeasible infeasible => !infeasible.Seats.IsEmpty,
            DrawResult<Drawing>.GaveUp gaveUp => gaveUp.Account is DrawAccount.Exact exact && exact.Voids > Patient.VoidLimit,
            DrawResult<Drawing> outcome => throw new InvalidOperationException($"The exact procedure never ends so: {outcome}"),
        });

    [Property(MaxTest = 60)]
    public Property A_roster_with_room_is_always_drawn() => Prop.ForAll(UntocRosters.Comfortable.ToArbitrary(), roster =>
        Draw(roster, "a") is DrawResult<Drawing>.Drawn drawn && IsValid(roster, drawn.Result));

    [Property(MaxTest = 30)]
    public Property Groups_of_any_sizes_are_filled_in_proportion() => Prop.ForAll(
        UntocRosters.Comfortable.SelectMany(roster => UntocRosters.GroupSizes(roster.Count).Select(sizes => (roster, sizes))).ToArbitrary(),
        draw =>
        {
            Drawing drawing = PublicDraw.Run(draw.roster, Mechanism.Untoc, [.. draw.sizes], "b", Patient).Value;
            return DrawInvariants.GroupsHaveTheirSizes(draw.sizes, drawing) && DrawInvariants.QuotasBetweenFloorAndCeiling(draw.roster, drawing);
        });

    [Property(MaxTest = 30)]
    public Property The_order_of_the_roster_changes_nothing() => Prop.ForAll(
        UntocRosters.Comfortable.SelectMany(roster => Gen.Shuffle(roster.States.ToArray()).Select(states => (roster, new Roster(states)))).ToArbitrary(),
        pair => Same(Draw(pair.roster, "c").Value, Draw(pair.Item2, "c").Value));

    [Property(MaxTest = 30)]
    public Property The_same_seed_gives_the_same_draw_and_another_seed_or_label_another() => Prop.ForAll(UntocRosters.Comfortable.ToArbitrary(), roster =>
    {
        Drawing drawing = Draw(roster, "d").Value;
        Drawing rehearsal = PublicDraw.Run(roster, Mechanism.Untoc, Sizes(roster), "d", Patient with { Rehearsal = true }).Value;
        return Same(drawing, Draw(roster, "d").Value) && !Same(drawing, Draw(roster, "e").Value) && !Same(drawing, rehearsal);
    });

    [Property(MaxTest = 30)]
    public Property The_only_State_of_a_region_is_named_with_its_seat_and_paragraph() => Prop.ForAll(UntocRosters.RegionOfOne.ToArbitrary(), nasty =>
        Draw(nasty.Roster, "f") is DrawResult<Drawing>.Infeasible infeasible
        && infeasible.Seats.Single() is { Seat: "same-region", Source.Paragraph: "28" } fault && fault.State == nasty.Lonely);

    [Property(MaxTest = 30)]
    public Property The_only_party_to_a_Protocol_is_named_with_both_seats_and_the_Protocol() => Prop.ForAll(UntocRosters.NobodyElseParty.ToArbitrary(), nasty =>
        Draw(nasty.Roster, "g") is DrawResult<Drawing>.Infeasible infeasible
        && infeasible.Seats.Select(fault => fault.Seat).SequenceEqual(["same-region", "other-region"])
        && infeasible.Seats.All(fault => fault.State == nasty.Lonely && fault.Source.Paragraph == "28 (b)" && fault.Instruments.SequenceEqual([nasty.Protocol])));

    [Property(MaxTest = 30)]
    public Property Of_one_region_only_every_State_is_named() => Prop.ForAll(UntocRosters.OneRegion.ToArbitrary(), roster =>
        Draw(roster, "h") is DrawResult<Drawing>.Infeasible infeasible
        && infeasible.Seats.Where(fault => fault.Seat == "other-region").Select(fault => fault.State).SequenceEqual(roster.States.Select(state => state.Code)));

    private static DrawResult<Drawing> Draw(Roster roster, string seed) => PublicDraw.Run(roster, Mechanism.Untoc, Sizes(roster), seed, Patient);

    private static ImmutableArray<int> Sizes(Roster roster) => Mechanism.Untoc.Groups.EvenSizes(roster.Count);

    private static bool IsValid(Roster roster, Drawing drawing) =>
        DrawInvariants.Broken(roster, Mechanism.Untoc, drawing).Count == 0
        && DrawInvariants.GroupsHaveTheirSizes(Sizes(roster), drawing)
        && DrawInvariants.QuotasBetweenFloorAndCeiling(roster, drawing);

    private static bool Same(Drawing a, Drawing b) => a.Reviews.SequenceEqual(b.Reviews);
}
