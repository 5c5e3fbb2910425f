using System.Collections.Immutable;
using System.Globalization;
using LotDrawing;
using Papers.Model;
using Papers.Results;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>The results in force for a spreadsheet: a row a seat, codes and names.</summary>
public static class ResultsSheet
{
    /// <summary>The table.</summary>
    public static Sheet Of(ResultsInForce results, PaperTexts texts)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(texts);
        Record record = results.Record;
        string kind = texts[results.IsRehearsal ? "kind.rehearsal" : "kind.official"];
        return new Sheet(
            texts,
            texts["results.title"],
            [
                new Column(texts["group"], 8, IsNumber: true),
                new Column(texts["xlsx.code"], 8),
                new Column(texts["under-review"], 30),
                new Column(texts["seat"], 26),
                new Column(texts["xlsx.code"], 8),
                new Column(texts["drawn"], 30),
                new Column(texts["xlsx.code"], 8),
                new Column(texts["in-addition"], 30),
                new Column(texts["xlsx.date"], 20),
                new Column(texts["entry"], 10, IsNumber: true),
                new Column(texts["left"], 14, IsNumber: true),
                new Column(texts["xlsx.kind"], 16),
            ],
            [.. results.Reviews.SelectMany(review => Rows(results, review, kind, texts))],
            [
                (texts["results.title"], kind),
                (texts["xlsx.date"], texts.Date(record.LastDate!.Value)),
                (texts["mechanism"], texts.Mechanism(record.Mechanism)),
                (texts["states"], texts.Number(record.Roster.Count)),
                (texts["entries"], texts.Number(record.Entries.Length)),
                (texts["hash"], record.LastHash),
            ]);
    }

    private static IEnumerable<ImmutableArray<string>> Rows(ResultsInForce results, ReviewResult review, string kind, PaperTexts texts)
    {
        if (review.Seats.IsEmpty)
            yield return [Plain(review.Group), review.State.Code, texts.State(review.State), "", "", "", "", "", "", "", Plain(review.OrdinaryLeft), kind];
        foreach (SeatResult seat in review.Seats)
        {
            string? additional = seat.InForce.Additional;
            yield return
            [
                Plain(review.Group),
                review.State.Code,
                texts.State(review.State),
                texts.Seat(results.Record.Mechanism, seat.Seat),
                seat.InForce.Principal,
                texts.State(results.State(seat.InForce.Principal)),
                additional ?? "",
                additional is null ? "" : texts.State(results.State(additional)),
                texts.Date(seat.DrawnBy.Date),
                Plain(seat.DrawnBy.Number),
                Plain(review.OrdinaryLeft),
                kind,
            ];
        }
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
