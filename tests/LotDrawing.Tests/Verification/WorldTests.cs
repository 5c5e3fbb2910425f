using System.Globalization;
using LotDrawing.Procedures;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>What is in force at a moment of a record, after changes of every kind at random: beside rows and seats that are simply written
/// down, and as it was before when they are taken back.</summary>
public sealed class WorldTests
{
    private static readonly string[] Codes = WrittenWorld.Codes;
    private static readonly string[] Protocols = ["TIP", "SOM"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_is_what_was_written_down_and_can_be_taken_back(int seed)
    {
        var lots = new SimulationStream((ulong)seed);
        Mechanism mechanism = MechanismOf(ref lots);
        var written = new WrittenWorld(mechanism);
        StateParty[] roster = [.. Codes.Take(40).Select(code => RowOf(code, ref lots))];
        foreach (StateParty row in roster)
            written.Rows[row.Code] = row;
        var world = new World(mechanism, roster, Codes.Skip(40));
        written.Ever.UnionWith(written.Rows.Keys);

        Assert.Equal(0, world.Changes);
        var before = new Stack<(int Changes, string World)>();
        for (int step = 0; step < 40; step++)
        {
            before.Push((world.Changes, Text(world, mechanism)));
            mechanism = Change(world, written, ref lots) ?? mechanism;
            Assert.Equal(written.Text(), Text(world, mechanism));
        }

        Assert.Contains(before, moment => moment.World.Contains("overloaded", StringComparison.Ordinal));
        Assert.Contains(before, moment => !moment.World.Contains("overloaded", StringComparison.Ordinal));
        while (before.TryPop(out var moment))
        {
            world.UndoTo(moment.Changes);
            Assert.Equal(moment.World, Text(world, world.Rules.Mechanism));
        }
    }

    /// <summary>One change of each kind in turn, in the world and where it is written down; the mechanism where it is a new one.</summary>
    private static Mechanism? Change(World world, WrittenWorld written, ref SimulationStream lots)
    {
        string code = Codes[lots.Below((uint)Codes.Length)];
        int state = world.NumberOf(code);
        switch (lots.Below(8))
        {
            case 0:
                StateParty row = RowOf(code, ref lots);
                world.SetRow(state, row);
                written.Rows[code] = row;
                written.Ever.Add(code);
                break;
            case 1 when world.Present.Has(state) && !written.Seats.Any(seat => seat.Key.State == code || seat.Value.Principal == code || seat.Value.Additional == code):
                world.SetRow(state, null);
                written.Rows.Remove(code);
                break;
            case 2:
                Mechanism mechanism = MechanismOf(ref lots);
                world.SetMechanism(mechanism);
                written.Mechanism = mechanism;
                return mechanism;
            case 3:
                int group = (int)lots.Below(4);
                world.SetGroup(state, group);
                written.Groups[code] = group;
                if (!written.HasGroups)
                    world.SetHasGroups();
                written.HasGroups = true;
                break;
            case 4:
                world.CountRepetition(state);
                written.Repetitions[code] = written.Repetitions.GetValueOrDefault(code) + 1;
                if (!written.HasReviewers)
                    world.SetHasReviewers();
                written.HasReviewers = true;
                break;
            default:
                if (world.Present.Has(state))
                    Sit(world, written, code, ref lots);
                break;
        }

        return null;
    }

    /// <summary>Fills a seat, with an additional State or without, or empties it.</summary>
    private static void Sit(World world, WrittenWorld written, string code, ref SimulationStream lots)
    {
        int seat = (int)lots.Below(WrittenWorld.SeatsAReview);
        string[] others = [.. written.Rows.Keys.Where(other => other != code && !written.Sitting(code).Contains(other)).Order(StringComparer.Ordinal).Take(5)];
        string? principal = others.Length > 1 && lots.Below(5) > 0 ? others[1 + lots.Below((uint)(others.Length - 1))] : null;
        string? additional = principal is not null && lots.Below(2) == 0 ? others[0] : null;
        world.SetSeat(world.NumberOf(code), seat, principal is null ? -1 : world.NumberOf(principal), additional is null ? -1 : world.NumberOf(additional));
        written.Seats[(code, seat)] = (principal, additional);
    }

    private static StateParty RowOf(string code, ref SimulationStream lots)
    {
        string[] regions = [.. Mechanism.Untoc.RegionalGroups];
        var instruments = new List<string> { "UNTOC" };
        foreach (string protocol in Protocols)
        {
            if (lots.Below(2) == 0)
                instruments.Add(protocol);
        }

        return new StateParty(code, "", regions[lots.Below((uint)regions.Length)], [.. instruments]);
    }

    private static Mechanism MechanismOf(ref SimulationStream lots)
    {
        Citation source = Mechanism.Untoc.Seats[0].Source;
        string underReview = Codes[lots.Below(9)];
        return Mechanism.Untoc with
        {
            InstrumentsCovered = lots.Below(3) > 0 ? source : null,
            NoMutualReviews = lots.Below(3) > 0 ? source : null,
            DistinctRegions = lots.Below(3) == 0 ? source : null,
            ReviewersPartyTo = lots.Below(3) == 0 ? "TIP" : null,
            ReviewersPartyToSource = source,
            Load = new LoadBounds(0, 1 + (int)lots.Below(2)),
            BarredPairs = [.. Codes.Take((int)lots.Below(6)).Select(code => new BarredPair { Reviewer = code, UnderReview = underReview, Source = source })],
        };
    }

    /// <summary>All that the derivation can ask of the world.</summary>
    private static string Text(World world, Mechanism mechanism)
    {
        Assert.Same(mechanism, world.Rules.Mechanism);
        var lines = new List<string>
        {
            $"{world.States} present {Names(world.Present.Members())}; ever {Names(world.Ever.Members())}; groups {world.HasGroups}; reviewers {world.HasReviewers}{(world.IsOverloaded ? "; overloaded" : "")}",
        };
        foreach (uint wanted in WrittenWorld.Wanted)
        {
            StateSet party = world.Present.Copy();
            world.KeepPartyToAll(party, wanted);
            lines.Add($"party to {wanted}: {Names(party.Members())}");
        }

        for (int state = 0; state < Codes.Length; state++)
        {
            int own = state;
            lines.Add($"{Codes[state]} group {world.GroupOf(state)}, repetitions {world.OrdinaryRepetitions(state)}, load {world.LoadOf(state)}, reviews {Names(world.ReviewedBy(state))}, reviewed by {Names(world.Sitting(state).Order())}");
            Assert.Equal(world.ReviewedBy(own), Enumerable.Range(0, Codes.Length).Where(other => world.Reviews(own, other)));
            if (world.Row(state) is null)
                continue;
            lines.Add($"  in {mechanism.RegionalGroups[world.RegionOf(state)]} with {Names(world.InRegion(world.RegionOf(state)).Members())}");
            lines.AddRange(Enum.GetValues<SeatSide>().Select(side => $"  {side} {Names(world.Eligible(own, side, (-1, -1)).Members())}; without 0 and 41 {Names(world.Eligible(own, side, (0, 41)).Members())}"));
            lines.AddRange(world.ByMissing(state).GroupBy(group => group.Missing, group => group.States.Members())
                .Select(group => (group.Key, States: group.SelectMany(states => states).Order().ToList())).Where(group => group.States.Count > 0).OrderBy(group => group.Key)
                .Select(group => $"  not party to {group.Key.ToString("b", CultureInfo.InvariantCulture)}: {Names(group.States)}"));
        }

        return string.Join('\n', lines);
    }

    private static string Names(IEnumerable<int> states) => string.Join(' ', states.Select(state => Codes[state]));
}
