using LotDrawing.Repetitions;
using LotDrawing.Text;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>The requests before a meeting, from their file.</summary>
internal static class RequestsInput
{
    /// <summary>Reads them; null when there is a fault of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="input">The record they come to, or null when it could not be read; later requests only can.</param>
    /// <param name="faults">Told every fault.</param>
    internal static MeetingRequests? Read(string path, RecordInput? input, Faults faults)
    {
        if (InputFile.Read(path, RequestsJson.Read, faults) is not { } reading)
            return null;
        var found = reading.IsValid && input is not null ? Meeting.Faults(input.History.Now, reading.Value) : reading.Faults;
        foreach (JsonFault fault in found)
            faults.Add($"{path}: {fault}");
        return found.IsEmpty ? reading.Value : null;
    }
}
