using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LotDrawing.Text;

namespace LotDrawing.TestKit;

/// <summary>Records changed as a forger would: the value first, then every hash that follows from it.</summary>
public static class Forgery
{
    /// <summary>A record as a tree that a test may change.</summary>
    public static JsonObject Tree(ReadOnlySpan<byte> file) => JsonNode.Parse(file)!.AsObject();

    /// <summary>The entries of a tree.</summary>
    public static JsonArray Entries(this JsonObject record) => record["entries"]!.AsArray();

    /// <summary>The entry of this number.</summary>
    public static JsonObject Entry(this JsonObject record, int number) => record.Entries()[number - 1]!.AsObject();

    /// <summary>What a path of member names and indices leads to, for example <c>what</c>, <c>decisions</c>, <c>0</c>.</summary>
    public static JsonNode At(this JsonNode node, params ReadOnlySpan<object> path)
    {
        foreach (object step in path)
            node = (step is int index ? node[index] : node[(string)step])!;
        return node;
    }

    /// <summary>Gives every hash its right value again, so that only what the hashes cannot tell remains.</summary>
    public static JsonObject Rechained(this JsonObject record)
    {
        JsonObject header = record.DeepClone().AsObject();
        header.Remove("entries");
        string previous = Sha256(header);
        foreach (JsonObject entry in record.Entries().Select(node => node!.AsObject()))
        {
            entry["previous"] = previous;
            entry.Remove("hash");
            entry["hash"] = previous = Sha256(entry);
        }

        return record;
    }

    /// <summary>The file of a tree.</summary>
    public static byte[] File(this JsonNode tree) => [.. CanonicalJson.Of(Encoding.UTF8.GetBytes(tree.ToJsonString())), (byte)'\n'];

    private static string Sha256(JsonNode value) =>
        Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(Encoding.UTF8.GetBytes(value.ToJsonString()))));
}
