using System.CommandLine;
using LotDrawing;
using Lots.Inputs;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Papers.Documents;

namespace Lots.Commands;

/// <summary><c>lots minutes</c>: procès-verbal of a drawing of lots.</summary>
internal sealed class MinutesCommand : LotsCommand
{
    private readonly PaperOptions options = new();
    private readonly Option<int?> entry = new("--entry") { Description = "The announcement's entry. Without it, the newest announcement.", HelpName = "N" };

    internal MinutesCommand()
        : base(
            "minutes",
            "Writes the procès-verbal of a drawing: who was present, to be filled in, the plan, words and rolls in full, decisions in order with their paragraphs, results, hashes, and room for two signatures.",
            "lots minutes record.json --out minutes.docx",
            "lots minutes record.json --entry 1 --language es --out acta.docx")
    {
        options.AddTo(this, entry);
    }

    internal override int Run(ParseResult parsed, Desk desk)
    {
        var faults = new Faults();
        var (path, file, language, form) = options.Read(parsed, faults);
        faults.ThrowIfAny();
        Record now = RecordSession.Read(path, desk);
        var announcements = now.Entries.OfType<Entry.Announcement>().Select(announced => announced.Number).ToList();
        int number = parsed.GetValue(entry) ?? announcements[^1];
        if (!announcements.Contains(number))
            faults.Add("--entry", $"{number}", $"the entry of an announcement: {string.Join(", ", announcements)}");
        faults.ThrowIfAny();
        PaperFile.Write(MinutesPaper.Of(now, number, PaperFile.Texts(language ?? "en")), form, file);
        return ExitCode.Done;
    }
}
