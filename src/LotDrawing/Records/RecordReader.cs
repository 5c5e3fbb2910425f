using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Reads records from JSON values, reporting every fault of form.</summary>
internal static class RecordReader
{
    private const int MostEntries = 100_000;

    /// <summary>The record at this place, or null after a fault.</summary>
    internal static Record? Read(JsonPlace place)
    {
        var members = place.Members(
            "format", "kind", "mechanism", "mechanismSha256", "roster", "rosterSha256", "ceremony", "commitment", "entries");
        members[0].OneOf(RecordJson.Format);
        int kind = members[1].OneOf(RecordJson.Kinds);
        Mechanism mechanism = MechanismJson.Read(members[2]);
        string mechanismSha256 = members[3].Hex(64);
        var roster = RosterJson.Read(members[4], mechanism);
        string rosterSha256 = members[5].Hex(64);
        Ceremony? ceremony = CeremonyJson.Read(members[6]);
        string? commitment = members[7].IsNull ? null : members[7].Hex(64);
        var entries = members[8].Items(least: 1, most: MostEntries).Select(entry => ReadEntry(entry, mechanism)).ToList();
        return place.Faults.Any
            ? null
            : Record.Of(
                new RecordHeader((RecordKind)kind, mechanism, mechanismSha256, roster!, rosterSha256, ceremony!, commitment),
                [.. entries.Select(entry => entry!)]);
    }

    private static Entry? ReadEntry(JsonPlace place, Mechanism mechanism)
    {
        var members = place.Members("number", "kind", "date", "asked", "label", "result", "previous", "hash");
        int number = members[0].Count(1);
        DateOnly date = members[2].Date();
        EntryContent? content = ReadContent(members[1], members[3], members[5], mechanism);
        string? label = members[4].IsNull ? null : members[4].Text();
        string previous = members[6].Hex(64);
        string hash = members[7].Hex(64);
        return place.Faults.Any ? null : new Entry(number, date, content!, label, previous, hash);
    }

    private static EntryContent? ReadContent(JsonPlace kind, JsonPlace asked, JsonPlace result, Mechanism mechanism)
    {
        switch (kind.OneOf("groups", "reviewers", "repetition", "refusal", "accession", "withdrawal"))
        {
            case 0:
                var sizes = asked.Members("sizes")[0].Items(least: 1).Select(size => size.Count()).ToImmutableArray();
                return new GroupsContent(sizes, DrawingJson.ReadGroups(result.Members("groups")[0]));

            case 1:
                var how = asked.Members("procedure", "parameters", "load", "ceremony");
                string procedure = how[0].Name();
                var parameters = ReadParameters(how[1]);
                LoadBounds load = MechanismJson.ReadLoad(how[2]);
                Ceremony? own = how[3].IsNull ? null : CeremonyJson.Read(how[3]);
                return DrawingJson.Read(result) is { } drawing ? new ReviewersContent(procedure, parameters, load, own, drawing) : null;

            case 2:
                var granted = asked.Members("ceremony", "requests");
                Ceremony? repeated = CeremonyJson.Read(granted[0]);
                var requests = granted[1].Items(least: 1).Select(RequestJson.Read).ToImmutableArray();
                var drawn = DrawingJson.ReadReviews(result.Members("reviews")[0]);
                return repeated is null ? null : new RepetitionContent(repeated, requests, drawn);

            case 3:
                RepetitionRequest request = RequestJson.Read(asked.Members("request")[0]);
                var refused = result.Members("reason", "text");
                return new RefusalContent(request, (RefusalReason)Math.Max(0, refused[0].OneOf(RecordJson.Reasons)), refused[1].Text());

            case 4:
                var joins = asked.Members("ceremony", "state", "group");
                Ceremony? joined = joins[0].IsNull ? null : CeremonyJson.Read(joins[0]);
                var state = RosterJson.ReadState(joins[1], mechanism);
                int? group = joins[2].IsNull ? null : joins[2].Count(1);
                var completed = DrawingJson.ReadReviews(result.Members("reviews")[0]);
                return state is null ? null : new AccessionContent(joined, state, group, completed);

            case 5:
                var leaves = asked.Members("ceremony", "state");
                Ceremony? left = leaves[0].IsNull ? null : CeremonyJson.Read(leaves[0]);
                return new WithdrawalContent(left, leaves[1].Name(), DrawingJson.ReadReviews(result.Members("reviews")[0]));

            default:
                return null;
        }
    }

    private static ImmutableSortedDictionary<string, string> ReadParameters(JsonPlace place)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (place.Value is JsonData.Object named)
        {
            foreach (var (name, _) in named.Members)
                parameters[name] = place.Peek(name).Text();
        }
        else
        {
            place.Report("an object");
        }

        return parameters.ToImmutable();
    }
}
