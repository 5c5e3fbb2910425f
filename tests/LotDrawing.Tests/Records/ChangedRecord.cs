using System.Text;
using System.Text.Json.Nodes;
using LotDrawing.Tests.Verification;

namespace LotDrawing.Tests.Records;

/// <summary>The base record with one value changed, its chain left as it was: enough for what looks at the shape alone.</summary>
internal static class ChangedRecord
{
    /// <summary>The file with another value at a path such as <c>entries.0.date</c>.</summary>
    internal static byte[] With(string path, string value)
    {
        JsonNode tree = JsonNode.Parse(Conformance.Base)!;
        string[] steps = path.Split('.');
        JsonNode at = tree;
        foreach (string step in steps[..^1])
            at = int.TryParse(step, out int index) ? at[index]! : at[step]!;
        if (int.TryParse(steps[^1], out int last))
            at[last] = JsonNode.Parse(value);
        else
            at[steps[^1]] = JsonNode.Parse(value);
        return Bytes(tree);
    }

    internal static byte[] Bytes(JsonNode tree) => Encoding.UTF8.GetBytes(tree.ToJsonString());
}
