using LotDrawing.Records;
using LotDrawing.Text;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>Commitments that the user names.</summary>
internal static class CommitmentInput
{
    /// <summary>Reads a commitment; null when there is a fault.</summary>
    internal static Commitment? Read(string path, Faults faults)
    {
        if (InputFile.Read(path, CommitmentFile.Read, faults) is not { } reading)
            return null;
        foreach (JsonFault fault in reading.Faults)
            faults.Add($"{path}: {fault}");
        return reading.IsValid ? reading.Value : null;
    }
}
