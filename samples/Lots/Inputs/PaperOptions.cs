using System.CommandLine;
using Lots.Output;
using Lots.Records;
using Lots.Shell;
using Papers.Texts;

namespace Lots.Inputs;

/// <summary>What every command takes that writes papers about a record: the record, where to, in which language, and as what.</summary>
internal sealed class PaperOptions
{
    private readonly Argument<string> record = Acts.Record();
    private readonly Choice format = PaperFile.Format();
    private readonly Option<string> result;
    private readonly Option<string?> language;
    private readonly bool intoFolder;

    /// <param name="intoFolder">Whether the papers are many, in a folder, and each has a language of its own unless one is given.</param>
    internal PaperOptions(bool intoFolder = false)
    {
        this.intoFolder = intoFolder;
        result = intoFolder
            ? new Option<string>("--out") { Description = "A folder that is new or empty; all papers are in it, or none.", HelpName = "DIR", Required = true }
            : new Option<string>("--out") { Description = "A new file.", HelpName = "FILE", Required = true };
        language = new Option<string?>("--language")
        {
            Description = $"The language, by its code. Without it, {(intoFolder ? "of each State the first of the six that the roster lists" : "English")}.",
            HelpName = string.Join('|', PaperTexts.Languages),
        };
    }

    /// <summary>Adds them to a command, with others of its own between.</summary>
    internal void AddTo(Command command, params Option[] others)
    {
        command.Add(record);
        foreach (Option option in (Option[])[result, .. others, language, format])
            command.Add(option);
    }

    /// <summary>Reads them; the record itself is not opened.</summary>
    internal (string Record, string Result, string? Language, string Format) Read(ParseResult parsed, Faults faults)
    {
        string form = format.Read(parsed, faults);
        string target = parsed.GetValue(result)!;
        string? code = parsed.GetValue(language);
        if (code is not null && !PaperTexts.Languages.Contains(code))
            faults.Add(language.Name, OneLine.Shown(code), $"one of {string.Join(", ", PaperTexts.Languages)}");
        if (intoFolder)
            NewFolder.RefuseTaken(result.Name, target, faults);
        else
            AtomicFile.RefuseTaken(result.Name, target, faults);
        PaperFile.RefuseMissing(form, faults);
        return (parsed.GetValue(record)!, target, code, form);
    }
}
