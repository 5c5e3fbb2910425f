using LotDrawing;
using Papers.Documents;
using Papers.Model;
using Papers.Results;
using Papers.Texts;
using Record = LotDrawing.Record;

namespace Papers.Tests;

/// <summary>One of each paper.</summary>
internal static class SamplePapers
{
    internal static readonly string[] Names = ["notice", "results", "letter", "minutes", "why", "status"];

    internal static Paper Of(string name, string language, RecordKind kind)
    {
        Record record = SampleRecords.Of(kind);
        PaperTexts texts = PaperTexts.Of(language);
        var results = new ResultsInForce(record, null);
        StateParty state = record.Roster["FRA"];
        return name switch
        {
            "notice" => NoticePaper.Of(record, texts),
            "results" => ResultsPaper.Of(results, texts),
            "letter" => LetterPaper.Of(results, state, texts, [new DateOnly(2020, 12, 1), new DateOnly(2021, 11, 1)]),
            "minutes" => MinutesPaper.Of(record, 1, texts),
            "why" => WhyPaper.Of(results, state, texts),
            "status" => StatusPaper.Of(SampleReports.Of(new DateOnly(2021, 1, 5)), texts, record),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
    }

    internal static TheoryData<string, string, RecordKind> In(IEnumerable<string> languages)
    {
        var all = new TheoryData<string, string, RecordKind>();
        foreach (string name in Names)
        {
            foreach (string language in languages)
            {
                all.Add(name, language, RecordKind.Official);
                all.Add(name, language, RecordKind.Rehearsal);
            }
        }

        return all;
    }
}
