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
    private readonly PaperOptions options = new();

    internal NoticeCommand()
        : base(
            "notice",
            "Writes the announcement that is open as a note, with its hash in full and the address of the drand round: to be sent and posted before any part of the seed exists.",
            "lots notice record.json --out notice.docx",
            "lots notice record.json --out notice.html --format html --language fr")
    {
        options.AddTo(this);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        var (path, file, language, form) = options.Read(parsed, faults);
        faults.ThrowIfAny();
        Record now = RecordSession.Read(path, desk);
        if (now.Open is not { } open)
            throw new BadInputException($"{path}: nothing is announced that is not drawn; expected an open announcement");
        if (now.Entries.Length > open.Number)
            Desk.Note("note: parts of the seed exist already; a note proves most when it is sent before any");
        PaperFile.Write(NoticePaper.Of(now, PaperFile.Texts(language ?? "en")), form, file);
        return ExitCode.Done;
    }
}
