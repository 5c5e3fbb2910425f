using System.Text.Json;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Records;

/// <summary>The records of <c>tests/conformance</c>, each with the verdict that it must get.</summary>
internal static class ConformanceCases
{
    private static readonly string Folder = Repository.PathOf("tests", "conformance");

    /// <summary>The cases whose verdict follows from the file alone, without a hash, a date or a signature given beside it.</summary>
    internal static IEnumerable<(string File, int Exit, int? FirstFinding)> OfTheFileAlone
    {
        get
        {
            using JsonDocument index = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "cases.json")));
            foreach (JsonElement of in index.RootElement.EnumerateArray())
            {
                string[] beside = ["--hash", "--as-of", "--round"];
                string file = of.GetProperty("file").GetString()!;
                JsonElement first = of.GetProperty("firstFindingEntry");
                if (!file.StartsWith("generated/", StringComparison.Ordinal) && !of.GetProperty("options").EnumerateArray().Any(option => beside.Contains(option.GetString())))
                    yield return (file, of.GetProperty("exit").GetInt32(), first.ValueKind == JsonValueKind.Null ? null : first.GetInt32());
            }
        }
    }

    /// <summary>The bytes of a case.</summary>
    internal static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>A text file of the suite.</summary>
    internal static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    /// <summary>A record of the suite that holds.</summary>
    internal static Record Record(string file) => LotDrawing.Record.Load(new MemoryStream(Bytes(file))).Value;
}
