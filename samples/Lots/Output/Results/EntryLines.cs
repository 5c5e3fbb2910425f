using LotDrawing;
using LotDrawing.Records;

namespace Lots.Output.Results;

/// <summary>What an entry says in words, a line for each request or State in it.</summary>
internal static class EntryLines
{
    internal static IEnumerable<string> Of(Entry entry) => entry.Content switch
    {
        RepetitionContent repetition => repetition.Requests.Select(request => $"{Asked(request)} granted{Grounds(request)}"),
        RefusalContent refusal => [$"{Asked(refusal.Request)} refused: {refusal.Text}"],
        AccessionContent { Group: { } group } accession => [$"{accession.State} joined and is reviewed in group {group}"],
        AccessionContent accession => [$"{accession.State} is party to {string.Join(", ", accession.State.Instruments)}"],
        WithdrawalContent withdrawal => [$"{withdrawal.State} withdrew"],
        _ => [],
    };

    private static string Asked(RepetitionRequest request) =>
        $"{(request.Kind == RepetitionKind.Ordinary ? "repetition" : "exceptional repetition")} for {request.State}, {string.Join(" and ", request.Seats)}, asked for by {request.RequestedBy},";

    private static string Grounds(RepetitionRequest request) => string.IsNullOrWhiteSpace(request.Grounds) ? "" : $"; grounds: {request.Grounds}";
}
