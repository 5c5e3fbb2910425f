using System.Text.Json;

namespace LotDrawing.Drand.Tests;

/// <summary>What comes from outside this code.</summary>
internal static class References
{
    /// <summary>Real rounds and the chains' parameters, each with its source (<c>drand.json</c>).</summary>
    internal static JsonElement Drand { get; } = Json("drand.json");

    /// <summary>Verifications and hashes to G1 made with @noble/curves, the vectors of RFC 9380 J.9.1 among them (<c>bls.json</c>).</summary>
    internal static JsonElement Bls { get; } = Json("bls.json");

    internal static JsonElement[] Verifications { get; } = [.. Bls.GetProperty("verifications").EnumerateArray()];

    internal static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    internal static byte[] Bytes(this JsonElement element, string name) => Convert.FromHexString(element.Text(name));

    /// <summary>The public key of one of the chains in <c>drand.json</c>.</summary>
    internal static byte[] KeyOf(string chain) => Drand.GetProperty("chains").GetProperty(chain).Bytes("public_key");

    private static JsonElement Json(string name)
    {
        using Stream file = typeof(References).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using JsonDocument document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }
}
