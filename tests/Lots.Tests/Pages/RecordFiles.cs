using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace Lots.Tests.Pages;

/// <summary>Record files for the page: the published example, and what a forger makes of it.</summary>
/// <remarks>Its own few lines of canonical JSON, so that the page is not judged by the library's.</remarks>
internal static class RecordFiles
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The example of the record format, section 7: seven States, a repetition and a refusal.</summary>
    public static JsonObject Example()
    {
        string format = File.ReadAllText(Repository.PathOf("src", "LotDrawing", "Records", "FORMAT.md"));
        string json = format.Split("```json\n")[1].Split("```")[0];
        return JsonNode.Parse(json)!.AsObject();
    }

    /// <summary>The example after this change, its hashes left as they were.</summary>
    public static JsonObject Example(Action<JsonObject> change)
    {
        JsonObject record = Example();
        change(record);
        return record;
    }

    /// <summary>This record with all its hashes computed anew.</summary>
    public static JsonObject Rehashed(JsonObject record)
    {
        record["mechanismSha256"] = Hash(record["mechanism"]!);
        record["rosterSha256"] = Hash(record["roster"]!);
        string previous = Hash(Without(record, "entries"));
        foreach (JsonObject entry in record["entries"]!.AsArray().Select(node => node!.AsObject()))
        {
            entry["previous"] = previous;
            previous = Hash(Without(entry, "hash"));
            entry["hash"] = previous;
        }

        return record;
    }

    /// <summary>The file of a record or commitment: canonical JSON and a line feed.</summary>
    public static byte[] FileOf(JsonNode value) => Encoding.UTF8.GetBytes(Canonical(value) + "\n");

    /// <summary>The hash of a value, over its canonical JSON.</summary>
    public static string Hash(JsonNode value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(value))));

    private static JsonObject Without(JsonObject value, string member)
    {
        JsonObject rest = value.DeepClone().AsObject();
        rest.Remove(member);
        return rest;
    }

    private static string Canonical(JsonNode? value) => value switch
    {
        JsonObject members => "{" + string.Join(",", members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => JsonSerializer.Serialize(member.Key, Plain) + ":" + Canonical(member.Value))) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Canonical)) + "]",
        null => "null",
        _ => value.ToJsonString(Plain),
    };
}
