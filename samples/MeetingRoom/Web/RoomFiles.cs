using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using LotDrawing;
using Lots.Output;
using MeetingRoom.Halls;
using Papers.Documents;
using Papers.Html;
using Papers.Model;
using Papers.Office;
using Papers.Results;
using Papers.Texts;

namespace MeetingRoom.Web;

/// <summary>The files that can be taken away: record, checker, results, minutes and letters in the six languages. They are made of
/// the record as far as the hall has seen it.</summary>
internal sealed class RoomFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly ConcurrentDictionary<(string Hash, string Name), Lazy<byte[]>> made = new();

    /// <summary>The names of the files there are now; the letters are in the archive alone.</summary>
    internal static IEnumerable<string> Names(Snapshot now)
    {
        if (now.PublicEntry == 0)
            return [];
        Record record = now.Book.AsOf(now.PublicEntry);
        return
        [
            "record.json",
            "check.html",
            .. PaperTexts.Languages.Where(_ => record.HasReviewers).SelectMany(language => (string[])[$"results-{language}.docx", $"results-{language}.html", $"results-{language}.xlsx"]),
            .. PaperTexts.Languages.Select(language => $"minutes-{language}.docx"),
            .. PaperTexts.Languages.Where(_ => record.Open is not null).Select(language => $"notice-{language}.docx"),
        ];
    }

    /// <summary>What a file is, for a browser.</summary>
    internal static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".json" => "application/json",
        ".docx" => Docx,
        ".xlsx" => Xlsx,
        ".zip" => "application/zip",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>A file, or null where there is none of this name now.</summary>
    internal byte[]? Find(Snapshot now, string name) => Names(now).Contains(name) ? Made(now, name, () => Of(now, name)) : null;

    /// <summary>All of them in one archive, and a letter for each State; null before there is a record.</summary>
    internal byte[]? Archive(Snapshot now) => now.PublicEntry == 0 ? null : Made(now, "files.zip", () =>
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in Names(now))
                Add(archive, name, Find(now, name)!);
            Record record = now.Book.AsOf(now.PublicEntry);
            if (record.HasReviewers)
            {
                var results = new ResultsInForce(record, null);
                foreach (StateParty state in record.Roster.States)
                    Add(archive, $"letters/{state.Code}.docx", OfficeFiles.Document(LetterPaper.Of(results, state, PaperTexts.Of(LetterPaper.LanguageOf(state) ?? "en"), [])));
            }
        }

        return bytes.ToArray();
    });

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using Stream entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    private byte[] Made(Snapshot now, string name, Func<byte[]> make) =>
        made.GetOrAdd((now.Book[now.PublicEntry].Hash, name), _ => new Lazy<byte[]>(make)).Value;

    private static byte[] Of(Snapshot now, string name)
    {
        Record record = now.Book.AsOf(now.PublicEntry);
        if (name == "record.json")
            return now.Record!;
        if (name == "check.html")
        {
            using var page = new StringWriter();
            CheckerPage.Write(now.Record!, page);
            return Encoding.UTF8.GetBytes(page.ToString());
        }

        string[] parts = Path.GetFileNameWithoutExtension(name).Split('-');
        PaperTexts texts = PaperTexts.Of(parts[1]);
        if (name.EndsWith(".xlsx", StringComparison.Ordinal))
            return OfficeFiles.Spreadsheet(ResultsSheet.Of(new ResultsInForce(record, null), texts));
        Paper paper = parts[0] switch
        {
            "results" => ResultsPaper.Of(new ResultsInForce(record, null), texts),
            "minutes" => MinutesPaper.Of(record, now.Book.AnnouncementOf(now.PublicEntry)!.Number, texts),
            _ => NoticePaper.Of(record, texts),
        };
        if (name.EndsWith(".docx", StringComparison.Ordinal))
            return OfficeFiles.Document(paper);
        using var html = new StringWriter { NewLine = "\n" };
        HtmlPaper.Write(paper, html);
        return Encoding.UTF8.GetBytes(html.ToString());
    }
}
