using System.CommandLine;
using LotDrawing;
using LotDrawing.Text;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The rules to draw by.</summary>
internal static class MechanismChoice
{
    private const int MostBytes = 1 << 20;

    private static readonly Mechanism[] Known = [.. Mechanism.Known];

    internal static Option<string> Option() => new("--mechanism")
    {
        Description = $"The rules: {string.Join(", ", Known.Select(mechanism => mechanism.Id))}; or a JSON file of rules (samples/mechanisms).",
        HelpName = "ID|FILE",
        DefaultValueFactory = _ => Known[0].Id,
    };

    /// <summary>The mechanism of this id or in this file, or null and every fault.</summary>
    internal static Mechanism? Read(string id, Faults faults)
    {
        if (Array.Find(Known, mechanism => mechanism.Id == id) is { } mechanism)
            return mechanism;
        if (id.AsSpan().IndexOfAny('/', '\\', '.') >= 0 || File.Exists(id))
            return FromFile(id, faults);
        var ids = Known.Select(known => known.Id);
        string meant = Spelling.Nearest(id, ids) is { } near ? $" (nearest: {near})" : "";
        faults.Add("--mechanism", OneLine.Shown(id), $"{(Known.Length == 1 ? "" : "one of ")}{string.Join(", ", ids)}, or the name of a JSON file{meant}");
        return null;
    }

    private static Mechanism? FromFile(string path, Faults faults)
    {
        if (InputFile.Bytes(path, MostBytes, faults) is not { } bytes)
            return null;
        using var file = new MemoryStream(bytes, writable: false);
        Parsed<Mechanism> reading = Mechanism.Parse(file);
        FileKinds.Refuse(path, FileKinds.Rules, reading.Faults, faults);
        return reading.IsValid ? reading.Value : null;
    }
}
