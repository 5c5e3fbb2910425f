using System.Text;
using System.Text.Json;

namespace LotDrawing.TestKit;

/// <summary>What comes from outside this code: the 2020 roster, and answers that others computed or published.</summary>
public static class ReferenceData
{
    private static readonly Lazy<Roster> Roster = new(() =>
    {
        using Stream file = Open("untoc-2020.csv");
        return LotDrawing.Roster.Load(file, Mechanism.Untoc).Value;
    });

    /// <summary>The 189 States parties of the real drawing, read once.</summary>
    public static Roster Untoc2020 => Roster.Value;

    /// <summary>Vectors of algorithm v1 from an independent implementation (<c>vectors-v1.json</c>).</summary>
    public static JsonElement VectorsV1 { get; } = Json("vectors-v1.json");

    /// <summary>What still holds of the vectors made for labels with an entry's number (<c>vectors-v1-numbered-labels.json</c>).</summary>
    public static JsonElement NumberedLabels { get; } = Json("vectors-v1-numbered-labels.json");

    /// <summary>The draw of the vectors: the 2020 roster, sizes 62, 63 and 64, seed <c>example</c>.</summary>
    public static Drawing VectorsDraw { get; } = DrawingText.Parse(VectorsV1.GetProperty("draw"));

    /// <summary>Draws by algorithm loads v1, from an independent implementation (<c>vectors-loads-v1.json</c>).</summary>
    public static JsonElement LoadsVectors { get; } = Json("vectors-loads-v1.json");

    /// <summary>Draws by the chain procedure, by an independent implementation of docs/chain.md (<c>chain-vectors.json</c>).</summary>
    public static JsonElement ChainVectors { get; } = Json("chain-vectors.json");

    /// <summary>Rounds of the public randomness beacon drand (<c>drand.json</c>).</summary>
    public static JsonElement Drand { get; } = Json("drand.json");

    /// <summary>A draw of football clubs with published probabilities (<c>ucl-2017-18.json</c>).</summary>
    public static JsonElement Ucl201718 { get; } = Json("ucl-2017-18.json");

    /// <summary>Opens one of the files; the caller closes it.</summary>
    public static Stream Open(string name) =>
        typeof(ReferenceData).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"No reference file {name}.");

    /// <summary>One of the files as text.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static JsonElement Json(string name)
    {
        using Stream file = Open(name);
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }
}
