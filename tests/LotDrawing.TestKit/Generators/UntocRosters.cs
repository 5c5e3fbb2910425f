using FsCheck;
using FsCheck.Fluent;

namespace LotDrawing.TestKit.Generators;

/// <summary>Rosters that use the words of the UNTOC mechanism. Under some of them no valid drawing exists.</summary>
public static class UntocRosters
{
    private static readonly string[] Regions = [.. Mechanism.Untoc.RegionalGroups];
    private static readonly string[] Protocols = [.. Mechanism.Untoc.Instruments.Skip(1)];

    /// <summary>2 to 400 States: regional groups of any sizes, and Protocols that few, some or all States are party to.</summary>
    public static Gen<Roster> Any { get; } =
        from count in Gen.Frequency((3, Gen.Choose(2, 12)), (3, Gen.Choose(13, 60)), (2, Gen.Choose(61, 200)), (1, Gen.Choose(201, 400)))
        from regions in Gen.Choose(1, Regions.Length)
        from skew in Gen.Choose(0, 2)
        from members in Regional(count, regions, skew)
        from states in States(members)
        select new Roster(states);

    /// <summary>Rosters with room: two to five regional groups of four to twenty States, of whom at least three in each are
    /// party to everything. A valid drawing always exists.</summary>
    public static Gen<Roster> Comfortable { get; } =
        from regions in Gen.Choose(2, Regions.Length)
        from sizes in Gen.Choose(4, 20).ListOf(regions)
        from members in Shuffled(sizes.SelectMany((size, region) => Enumerable.Repeat(Regions[region], size)))
        from states in States(members)
        select new Roster(states.GroupBy(state => state.RegionalGroup).SelectMany(region =>
            region.Select((state, i) => i < 3 ? state.WithInstruments(Mechanism.Untoc.Instruments) : state)));

    /// <summary>Two regional groups of three States, and now and then one of four: small enough to enumerate every outcome.</summary>
    public static Gen<Roster> Small { get; } =
        from fourth in Gen.Choose(0, 4)
        from members in Shuffled(Enumerable.Repeat(Regions[0], fourth == 0 ? 4 : 3).Concat(Enumerable.Repeat(Regions[1], 3)))
        from protocol in Gen.Elements(Protocols)
        from parties in Gen.Choose(0, 3).ListOf(members.Length)
        from codes in Codes(members.Length)
        select new Roster(members.Select((region, i) =>
            new StateParty(codes[i], "", region, parties[i] > 0 ? ["UNTOC", protocol] : ["UNTOC"])));

    /// <summary>A roster with room, and one more State that is its regional group's only one: nobody can fill its same-region seat.</summary>
    public static Gen<(Roster Roster, string Lonely)> RegionOfOne { get; } =
        from roster in Comfortable.Where(roster => roster.States.Any(state => state.RegionalGroup == Regions[0]))
        let taken = roster.States.Select(state => state.RegionalGroup).ToHashSet()
        where taken.Count < Regions.Length
        from region in Gen.Elements(Regions.Where(region => !taken.Contains(region)).ToArray())
        select (roster.With(new StateParty("LONELY", "", region, ["UNTOC"])), "LONELY");

    /// <summary>A roster with room, and one more State, the only party to a Protocol: nobody can review it.</summary>
    public static Gen<(Roster Roster, string Lonely, string Protocol)> NobodyElseParty { get; } =
        from roster in Comfortable
        from protocol in Gen.Elements(Protocols)
        let others = roster.States.Select(state => state.WithInstruments(state.Instruments.Remove(protocol)))
        select (new Roster(others.Append(new StateParty("LONELY", "", roster.States[0].RegionalGroup, ["UNTOC", protocol]))), "LONELY", protocol);

    /// <summary>3 to 60 States of one regional group: nobody can fill any other-region seat.</summary>
    public static Gen<Roster> OneRegion { get; } =
        from count in Gen.Choose(3, 60)
        from region in Gen.Elements(Regions)
        from states in States([.. Enumerable.Repeat(region, count)])
        select new Roster(states);

    /// <summary>Sizes of three groups that add up to this many States, an empty group now and then.</summary>
    public static Gen<int[]> GroupSizes(int count) =>
        from a in Gen.Choose(0, count)
        from b in Gen.Choose(0, count)
        select new[] { Math.Min(a, b), Math.Abs(a - b), count - Math.Max(a, b) };

    /// <summary>A generator with a shrinker that leaves States out, down to two.</summary>
    public static Arbitrary<Roster> Shrinking(this Gen<Roster> rosters) => Arb.From(rosters, Smaller);

    private static IEnumerable<Roster> Smaller(Roster roster)
    {
        if (roster.Count >= 4)
        {
            yield return new Roster(roster.States.Take(roster.Count / 2));
            yield return new Roster(roster.States.Skip(roster.Count / 2));
        }

        for (int i = 0; roster.Count is > 2 and <= 20 && i < roster.Count; i++)
            yield return new Roster(roster.States.RemoveAt(i));
    }

    /// <summary>The regional group of each State; with more skew the first groups have ever more of them, the last ones few or none.</summary>
    private static Gen<string[]> Regional(int count, int regions, int skew) =>
        Gen.Frequency([.. Enumerable.Range(0, regions).Select(region => ((int)Math.Pow(skew + 1, regions - region), Gen.Constant(Regions[region])))])
            .ArrayOf(count);

    private static Gen<StateParty[]> States(string[] regions) =>
        from codes in Codes(regions.Length)
        from shares in Gen.Elements(0, 3, 50, 85, 97, 100).ArrayOf(Protocols.Length)
        from lots in Gen.Choose(0, 99).ArrayOf(regions.Length * Protocols.Length)
        select regions.Select((region, i) => new StateParty(
            codes[i],
            "",
            region,
            Protocols.Where((_, p) => lots[(i * Protocols.Length) + p] < shares[p]).Prepend("UNTOC"))).ToArray();

    /// <summary>Codes in no order; sorted by any culture instead of ordinally they come out differently.</summary>
    private static Gen<string[]> Codes(int count) =>
        from letters in Gen.Elements("A", "a", "B", "Z", "é", "_").ArrayOf(count)
        select letters.Select((letter, i) => $"{letter}{i * 7919 % 1000}").ToArray();

    private static Gen<T[]> Shuffled<T>(IEnumerable<T> items) => Gen.Shuffle(items.ToArray());
}
