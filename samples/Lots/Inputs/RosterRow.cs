using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>One State's row of a roster file.</summary>
internal static class RosterRow
{
    /// <summary>The row of this State, or null and what is wrong.</summary>
    internal static StateParty? Read(string path, string state, Mechanism mechanism, Faults faults)
    {
        Parsed<Roster>? reading = InputFile.Read(path, file => Roster.Load(file, mechanism), faults);
        FileKinds.Refuse(path, FileKinds.Roster, reading?.Faults ?? [], faults);
        return reading is { IsValid: true } ? StateChoice.Read("--state", state, reading.Value, faults) : null;
    }
}
