using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Papers.Documents;

namespace Lots.Commands;

/// <summary><c>lots notice</c>: what is announced, as a note to be sent and posted before any part of the seed exists.</summary>
internal sealed class NoticeCommand : LotsCommand
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Option<string> result = PaperFile.Out();
    private readonly Choice language = PaperFile.Language();
    private readonly Choice format = PaperFile.Format();

    internal NoticeCommand()
        : base(
            "notice",
            "Writes the announcement that is open as a note, with its hash in full and the address of the drand round: to be sent and posted before any part of the seed exists.",
            "lots notice record.json --out notice.docx",
            "lots notice record.json --out notice.html --format html --language fr")
    {
        Add(record);
        foreach (Option option in (Option[])[result, language, format])
            Add(option);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        string path = parsed.GetValue(record)!;
        string file = parsed.GetValue(result)!;
        string form = format.Read(parsed, faults);
        string code = language.Read(parsed, faults);
        AtomicFile.RefuseTaken("--out", file, faults);
        PaperFile.RefuseMissing(form, faults);
        faults.ThrowIfAny();
        Record now = RecordSession.Read(path, desk);
        if (now.Open is not { } open)
            throw new BadInputException($"{path}: nothing is announced that is not drawn; expected an open announcement");
        if (now.Entries.Length > open.Number)
            Desk.Note("note: parts of the seed exist already; a note proves most when it is sent before any");
        PaperFile.Write(NoticePaper.Of(now, PaperFile.Texts(code)), form, file);
        return ExitCode.Done;
    }
}
