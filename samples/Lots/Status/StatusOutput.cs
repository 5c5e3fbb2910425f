using System.Text;
using LotDrawing;
using LotDrawing.CountryReviews;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Papers.Documents;
using Papers.Model;
using Papers.Texts;

namespace Lots.Status;

/// <summary>Where a status report goes, and as what.</summary>
/// <param name="Form">The format's name.</param>
/// <param name="Language">The language of a paper; null where it is none.</param>
/// <param name="File">The new file; null for standard output.</param>
/// <param name="Desk">What a command works with.</param>
internal sealed record StatusOutput(string Form, string? Language, string? File, Desk Desk)
{
    /// <summary>Whether the report is written as a paper, in any of the six languages.</summary>
    internal bool IsPaper => Language is not null;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="record">The record whose reviews it is about, or null.</param>
    internal void Write(StatusReport report, Record? record)
    {
        if (IsPaper)
            Write(texts => StatusPaper.Of(report, texts, record));
        else
            Write(Text(report, record));
    }

    /// <summary>Writes a check of figures.</summary>
    internal void Write(FiguresReport report) => Write(Form switch
    {
        "markdown" => StatusText.Markdown(report),
        "html" => StatusText.Html(report),
        "json" => report.ToJson(),
        _ => StatusText.Plain(report),
    });

    /// <summary>Writes text.</summary>
    internal void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a paper; without a language given, in English.</summary>
    internal void Write(Func<PaperTexts, Paper> paper) => Write(PaperFile.Bytes(paper(PaperFile.Texts(Language ?? "en")), Form));

    private string Text(StatusReport report, Record? record) => Form switch
    {
        "markdown" => StatusText.Markdown(report),
        "html" => StatusText.Html(report),
        "json" => report.ToJson(),
        "requests" => RequestsDraft.Write(report.RepetitionsWorthAsking.Select(worth => Draft(worth.Request, record)), record?.LastHash),
        _ => StatusText.Plain(report),
    };

    /// <summary>The record knows how many ordinary repetitions are left; reviews alone know only how many there were.</summary>
    private static Request Draft(Request worth, Record? record) =>
        record is null ? worth : new Request(worth.State, worth.Seats, worth.RequestedBy, record.OrdinaryLeft(worth.State) > 0 ? RepetitionKind.Ordinary : RepetitionKind.Exceptional, worth.Grounds);

    private void Write(byte[] content)
    {
        if (File is null)
            Desk.Out.Bytes.Write(content);
        else
            AtomicFile.WriteNew(File, content);
    }
}
