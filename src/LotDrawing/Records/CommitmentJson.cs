using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Commitments as JSON values. docs/record-format.md, section 6.</summary>
internal static class CommitmentJson
{
    internal const string Format = "lotdrawing/commitment/1";

    internal static JsonData Of(Commitment commitment) => JsonData.Of(
        ("format", Format),
        ("kind", RecordJson.Kinds[(int)commitment.Kind]),
        ("date", commitment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("mechanism", MechanismJson.Of(commitment.Mechanism)),
        ("mechanismSha256", commitment.MechanismSha256),
        ("roster", RosterJson.Of(commitment.Roster)),
        ("rosterSha256", commitment.RosterSha256),
        ("sizes", JsonData.Of(commitment.Sizes.Select(size => (JsonData)size))),
        ("procedure", commitment.Procedure),
        ("ceremony", JsonData.Of(commitment.Planned.Select(Of))));

    /// <summary>The commitment at this place, or null after a fault. Hashes that are not those of their values show up as
    /// another spelling of the file.</summary>
    internal static Commitment? Read(JsonPlace place)
    {
        var members = place.Members(
            "format", "kind", "date", "mechanism", "mechanismSha256", "roster", "rosterSha256", "sizes", "procedure", "ceremony");
        members[0].OneOf(Format);
        int kind = members[1].OneOf(RecordJson.Kinds);
        DateOnly date = members[2].Date();
        Mechanism mechanism = MechanismJson.Read(members[3]);
        string mechanismSha256 = members[4].Hex(64);
        var roster = RosterJson.Read(members[5], mechanism);
        string rosterSha256 = members[6].Hex(64);
        var sizes = members[7].Items(least: 1).Select(size => size.Count()).ToImmutableArray();
        string procedure = members[8].Name();
        var planned = members[9].Items(least: 1).Select(ReadPlanned).ToList();
        if (planned.Count > 1 && planned.Any(one => one is PlannedContribution.Seed))
            members[9].Report("a seed given as a text alone", "one beside other contributions");
        if (place.Faults.Any)
            return null;

        if (CanonicalJson.Sha256(MechanismJson.Of(mechanism)) != mechanismSha256)
            members[4].Report("the hash of the mechanism");
        if (CanonicalJson.Sha256(RosterJson.Of(roster!)) != rosterSha256)
            members[6].Report("the hash of the roster");
        if (Commitment.FaultOf(sizes, mechanism, roster!) is not null)
            members[7].Report($"{mechanism.Groups.Count} sizes that add up to {roster!.Count}, the number of States", string.Join(", ", sizes));
        return place.Faults.Any
            ? null
            : new Commitment((RecordKind)kind, date, mechanism, roster!, sizes, procedure, [.. planned.Select(one => one!)]);
    }

    private static JsonData Of(PlannedContribution planned) => planned switch
    {
        PlannedContribution.Seed => JsonData.Of(("source", "seed")),
        PlannedContribution.Spoken => JsonData.Of(("source", "spoken")),
        PlannedContribution.Dice dice => JsonData.Of(("source", "dice"), ("sides", dice.Sides)),
        PlannedContribution.Drand drand => JsonData.Of(
            ("source", "drand"), ("chain", drand.Chain.Name), ("round", new JsonData.Number(drand.Round))),
        _ => throw new ArgumentOutOfRangeException(nameof(planned)),
    };

    private static PlannedContribution? ReadPlanned(JsonPlace place)
    {
        switch (place.Peek("source").Value)
        {
            case JsonData.Text { Value: "seed" }:
                place.Members("source");
                return new PlannedContribution.Seed();
            case JsonData.Text { Value: "spoken" }:
                place.Members("source");
                return new PlannedContribution.Spoken();
            case JsonData.Text { Value: "dice" }:
                return new PlannedContribution.Dice(place.Members("source", "sides")[1].Count(2, DiceRolls.MaxSides));
            case JsonData.Text { Value: "drand" }:
                var drand = place.Members("source", "chain", "round");
                drand[1].OneOf(DrandChain.Quicknet.Name);
                return new PlannedContribution.Drand(DrandChain.Quicknet, drand[2].Integer(1));
            default:
                place.Members("source")[0].OneOf("seed", "spoken", "dice", "drand");
                return null;
        }
    }
}
