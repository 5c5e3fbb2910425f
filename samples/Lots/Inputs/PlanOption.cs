using System.CommandLine;
using LotDrawing;
using LotDrawing.Rules;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--plan FILE</c>.</summary>
internal static class PlanOption
{
    // A thousand pots of ten thousand names are a fifth of this.
    private const int MostBytes = 1 << 29;

    internal static Option<string?> Option() => new("--plan")
    {
        Description = "Any other draw, as JSON: seats, who may be drawn for each, load bounds (samples/plans). Instead of a roster.",
        HelpName = "FILE",
    };

    /// <summary>The plan, or null and every fault of the file.</summary>
    internal static Plan? Read(string path, Faults faults)
    {
        if (InputFile.Bytes(path, MostBytes, faults) is not { } bytes)
            return null;
        using var file = new MemoryStream(bytes, writable: false);
        Parsed<Plan> reading = Plan.Parse(file);
        FileKinds.Refuse(path, FileKinds.Plan, reading.Faults, faults);
        return reading.IsValid ? reading.Value : null;
    }
}
