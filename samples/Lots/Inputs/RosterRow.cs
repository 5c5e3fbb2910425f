using LotDrawing;
using Lots.Sheets;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>One State's row of a roster file.</summary>
internal static class RosterRow
{
    /// <summary>The row of this State, or null and what is wrong.</summary>
    internal static StateParty? Read(string path, string state, Mechanism mechanism, Faults faults)
    {
        return RosterFile.Read(path, mechanism, faults) is { } file ? StateChoice.Read("--state", state, file.Roster, faults) : null;
    }
}
