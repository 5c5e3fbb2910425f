using System.Globalization;
using LotDrawing.Text;

namespace LotDrawing.Records;

/// <summary>Writes records as JSON values. docs/record-format.md.</summary>
internal static class RecordJson
{
    internal const string Format = "lotdrawing/record/1";

    internal static readonly string[] Kinds = ["official", "rehearsal"];

    internal static readonly string[] Reasons =
    [
        "not-under-review", "review-withdrawn", "seat-not-filled", "allowance-used", "exceptional-without-grounds",
        "exceptional-not-provided", "asked-twice", "pot-empty", "no-valid-drawing",
    ];

    internal static JsonData.Object Of(RecordHeader header) => JsonData.Of(
        ("format", Format),
        ("kind", Kinds[(int)header.Kind]),
        ("mechanism", MechanismJson.Of(header.Mechanism)),
        ("mechanismSha256", header.MechanismSha256),
        ("roster", RosterJson.Of(header.Roster)),
        ("rosterSha256", header.RosterSha256),
        ("ceremony", CeremonyJson.Of(header.Ceremony)),
        ("commitment", header.Commitment));

    internal static JsonData.Object Of(Record record) =>
        new(Of(record.Header).Members.Add(("entries", JsonData.Of(record.Entries.Select(Of)))));

    /// <summary>An entry without its hash: what the hash is taken over.</summary>
    internal static JsonData.Object Unsealed(Entry entry)
    {
        var (asked, result) = Of(entry.Content);
        return JsonData.Of(
            ("number", entry.Number),
            ("kind", entry.Content.Kind),
            ("date", entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("asked", asked),
            ("label", entry.Label),
            ("result", result),
            ("previous", entry.Previous));
    }

    private static JsonData Of(Entry entry) => new JsonData.Object(Unsealed(entry).Members.Add(("hash", entry.Hash)));

    private static (JsonData Asked, JsonData Result) Of(EntryContent content) => content switch
    {
        GroupsContent groups => (
            JsonData.Of(("sizes", JsonData.Of(groups.Sizes.Select(size => (JsonData)size)))),
            JsonData.Of(("groups", DrawingJson.Of(groups.Groups)))),
        ReviewersContent reviewers => (
            JsonData.Of(
                ("procedure", reviewers.Procedure),
                ("parameters", new JsonData.Object([.. reviewers.Parameters.Select(parameter => (parameter.Key, (JsonData)parameter.Value))])),
                ("load", MechanismJson.Of(reviewers.Load)),
                ("ceremony", CeremonyJson.Of(reviewers.Ceremony))),
            DrawingJson.Of(reviewers.Result)),
        RepetitionContent repetition => (
            JsonData.Of(
                ("ceremony", CeremonyJson.Of(repetition.Ceremony)),
                ("requests", JsonData.Of(repetition.Requests.Select(RequestJson.Of)))),
            JsonData.Of(("reviews", DrawingJson.Of(repetition.Reviews)))),
        RefusalContent refusal => (
            JsonData.Of(("request", RequestJson.Of(refusal.Request))),
            JsonData.Of(("reason", Reasons[(int)refusal.Reason]), ("text", refusal.Text))),
        AccessionContent accession => (
            JsonData.Of(
                ("ceremony", CeremonyJson.Of(accession.Ceremony)),
                ("state", RosterJson.Of(accession.State)),
                ("group", accession.Group is { } group ? group : JsonData.Null)),
            JsonData.Of(("reviews", DrawingJson.Of(accession.Reviews)))),
        WithdrawalContent withdrawal => (
            JsonData.Of(("ceremony", CeremonyJson.Of(withdrawal.Ceremony)), ("state", withdrawal.State)),
            JsonData.Of(("reviews", DrawingJson.Of(withdrawal.Reviews)))),
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };
}
