using System.CommandLine;
using Lots.Records;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--out</c>: what programs read goes into a new file in place of standard output, whose bytes a shell may change, as
/// PowerShell does. What people read stays on the screen.</summary>
internal sealed class MachineFile : Option<string?>
{
    private readonly string forms;

    /// <param name="forms">The formats that it takes, as <c>json or csv</c>.</param>
    internal MachineFile(string forms)
        : base("--out")
    {
        this.forms = forms;
        HelpName = "FILE";
        Description = $"A new file for {forms.ToUpperInvariant().Replace("OR", "or", StringComparison.Ordinal)}, in place of standard output.";
    }

    /// <summary>Reads it, and tells where the file is there already or the format is for people.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="format">The format chosen.</param>
    /// <param name="faults">Told what is wrong.</param>
    internal string? Read(ParseResult parsed, string format, Faults faults)
    {
        string? file = parsed.GetValue(this);
        if (file is not null && format is ("table" or "text"))
            faults.Add(Name, $"given with --format {format}", $"--format {forms}");
        else if (file is not null)
            AtomicFile.RefuseTaken(Name, file, faults);
        return file;
    }
}
