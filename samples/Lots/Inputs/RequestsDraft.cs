using System.Text.Json;
using System.Text.Json.Nodes;
using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Requests that a status report suggests: a draft, in which nobody asks yet, and which names the record it was made from.</summary>
internal static class RequestsDraft
{
    private const string From = "record";

    /// <summary>Writes a draft. Who asks is left empty, which no reader of requests takes.</summary>
    /// <param name="requests">What is worth asking for.</param>
    /// <param name="hash">The last hash of the record; null where there is no record.</param>
    internal static string Write(IEnumerable<Request> requests, string? hash)
    {
        string json = Request.WriteAll(requests.Select(request => new Request(request.State, request.Seats, "", request.Kind, request.Grounds)));
        return hash is null ? json : $"{{\n  \"{From}\": \"{hash}\",{json[1..]}";
    }

    /// <summary>The requests of a file without the record it names, which has to be this one.</summary>
    internal static string Undrafted(string path, string json, Record record, Faults faults)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject file || file[From] is not JsonValue named || named.GetValueKind() != JsonValueKind.String)
                return json;
            string hash = named.GetValue<string>();
            if (!record.Entries.Any(entry => entry.Hash == hash))
                faults.Add($"{path}, {From}", $"{OneLine.Shown(hash)}, which is no entry of this record", "requests drafted from this record");
            file.Remove(From);
            return file.ToJsonString();
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Whoever reads it says what is wrong with it.
            return json;
        }
    }
}
