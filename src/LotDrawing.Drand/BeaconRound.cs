using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace LotDrawing.Drand;

/// <summary>A round as the beacon's HTTP interface answers it: <c>{"round":…,"randomness":…,"signature":…}</c>. It is a claim until
/// <see cref="Quicknet.Verify"/> confirms its signature.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class BeaconRound
{
    private const int MaxBytes = 4096;

    private BeaconRound(long number, string signature) => (Number, Signature) = (number, signature);

    /// <summary>The round's number, from 1.</summary>
    public long Number { get; }

    /// <summary>Its signature: 96 digits of lowercase hexadecimal.</summary>
    public string Signature { get; }

    /// <summary>Reads an answer of version 1 of the interface, or of version 2, which leaves <c>randomness</c> out (docs.drand.love,
    /// HTTP API). Where it is given, it has to be the SHA-256 of the signature; members of other names are not looked at.</summary>
    /// <param name="json">The answer in UTF-8, at most 4,096 bytes.</param>
    /// <param name="round">The round, or null.</param>
    /// <param name="faults">Each fault with what came and what was expected; empty when the round was read.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, [NotNullWhen(true)] out BeaconRound? round, out ImmutableArray<string> faults)
    {
        round = null;
        if (json.Length > MaxBytes)
        {
            faults = [string.Create(CultureInfo.InvariantCulture, $"{json.Length:N0} bytes; expected at most {MaxBytes:N0}")];
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json.ToArray(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            round = Read(document.RootElement, out faults);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second for bytes in a string that are not UTF-8, and for half a pair of surrogates.
            faults = [$"no JSON: {exception.Message}"];
        }

        return round is not null;
    }

    private static BeaconRound? Read(JsonElement answer, out ImmutableArray<string> faults)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            faults = [$"{answer.ValueKind}; expected an object with round and signature"];
            return null;
        }

        var found = ImmutableArray.CreateBuilder<string>();
        long number = 0;
        if (!answer.TryGetProperty("round", out JsonElement round))
            found.Add("no round");
        else if (round.ValueKind != JsonValueKind.Number || !round.TryGetInt64(out number) || number < 1)
            found.Add($"round {Shown(round)}; expected an integer from 1 to {long.MaxValue}");

        // Compared as written: digits by escapes would be a second spelling.
        string signature = "";
        Span<byte> bytes = stackalloc byte[Quicknet.SignatureSize];
        if (!answer.TryGetProperty("signature", out JsonElement signed))
            found.Add("no signature");
        else if (signed.ValueKind != JsonValueKind.String || !Quicknet.TryReadSignature(signature = signed.GetRawText().Trim('"'), bytes))
            found.Add($"signature {Shown(signed)}; expected {2 * Quicknet.SignatureSize} digits of lowercase hexadecimal");
        else if (answer.TryGetProperty("randomness", out JsonElement randomness))
        {
            string expected = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
            if (randomness.GetRawText() != expected)
                found.Add($"randomness {Shown(randomness)}; expected the SHA-256 of the signature, {expected}");
        }

        faults = found.ToImmutable();
        return faults.IsEmpty ? new(number, signature) : null;
    }

    private static string Shown(JsonElement element)
    {
        string text = element.GetRawText();
        return text.Length <= 200 ? text : $"{text[..200]}…";
    }
}
