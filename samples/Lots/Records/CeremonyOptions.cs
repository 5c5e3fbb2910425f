using System.CommandLine;
using LotDrawing;
using LotDrawing.Text;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>Where the seed of a drawing that goes into a record comes from: <c>--seed TEXT</c> or <c>--ceremony FILE</c>.</summary>
/// <param name="seed">The option <c>--seed</c>.</param>
internal sealed class CeremonyOptions(Option<string?> seed)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Options of a command that needs a seed from outside.</summary>
    internal CeremonyOptions()
        : this(Seed.Option("Whoever chooses it could have tried others before: see --ceremony."))
    {
    }

    /// <summary>The option <c>--ceremony</c>.</summary>
    internal Option<string?> File { get; } = new("--ceremony")
    {
        Description = "What was contributed to the seed in public, as JSON: {\"contributions\":[…]} of {\"source\":\"spoken\",\"text\":…}, {\"source\":\"dice\",\"sides\":6,\"digits\":…}, {\"source\":\"drand\",\"chain\":\"quicknet\",\"round\":…,\"signature\":…,\"randomness\":…}.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command)
    {
        command.Add(seed);
        command.Add(File);
    }

    /// <summary>Whether one of the two is given.</summary>
    internal bool AreGiven(ParseResult parsed) => parsed.GetResult(seed) is not null || parsed.GetResult(File) is not null;

    /// <summary>The ceremony, or null when none is given or there is a fault.</summary>
    internal Ceremony? Read(ParseResult parsed, Faults faults)
    {
        string? text = parsed.GetValue(seed);
        string? path = parsed.GetValue(File);
        Seed.Refuse(text, faults);
        if (text is not null && path is not null)
            faults.Add("--ceremony", "given together with --seed", "one of the two");
        if (path is null)
            return text is null ? null : new Ceremony.Given(text);
        if (InputFile.Bytes(path, MaxBytes, faults) is not { } bytes)
            return null;
        JsonReading<Ceremony> reading = CeremonyJson.Read(bytes);
        foreach (JsonFault fault in reading.Faults)
            faults.Add($"{path}: {fault}");
        return reading.IsValid ? reading.Value : null;
    }

    /// <summary>As before; that none is given is a fault.</summary>
    internal Ceremony? ReadOne(ParseResult parsed, Faults faults)
    {
        if (!AreGiven(parsed))
            faults.Add(parsed.CommandResult.Command.Name, "neither --seed nor --ceremony", "one of the two: a seed made up by the program could have been tried before");
        return Read(parsed, faults);
    }
}
