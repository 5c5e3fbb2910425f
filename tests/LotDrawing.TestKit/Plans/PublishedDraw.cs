using System.Reflection;
using System.Text.Json;

namespace LotDrawing.TestKit.Plans;

/// <summary>A draw whose exact probabilities were published: a plan and its answers, made outside this code.</summary>
public sealed class PublishedDraw
{
    private PublishedDraw(string json)
    {
        using JsonDocument file = JsonDocument.Parse(json);
        Json = json;
        PlanJson = file.RootElement.GetProperty("plan").GetRawText();
        ValidDraws = file.RootElement.GetProperty("validDraws").GetInt32();
        Probabilities = [.. file.RootElement.GetProperty("probabilities").EnumerateArray().Select(answer => (
            answer.GetProperty("id").GetString()!,
            answer.GetProperty("drawn").GetString()!,
            answer.GetProperty("exact").GetString()!,
            answer.GetProperty("sequential").GetString()!))];
    }

    /// <summary>UEFA Champions League, round of 16, 2017/18: 4,238 valid draws.</summary>
    public static PublishedDraw ChampionsLeague2017 { get; } = new(Text("ucl-2017-18.json"));

    /// <summary>The whole file.</summary>
    public string Json { get; }

    /// <summary>Its plan alone.</summary>
    public string PlanJson { get; }

    /// <summary>How many valid draws there are.</summary>
    public int ValidDraws { get; }

    /// <summary>The chance of each participant for each seat, as fractions.</summary>
    public IReadOnlyList<(string Id, string Drawn, string Exact, string Sequential)> Probabilities { get; }

    private static string Text(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
