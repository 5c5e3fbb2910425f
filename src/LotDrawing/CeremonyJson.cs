using System.Collections.Immutable;
using System.Text;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>Ceremonies as JSON: <c>{"seed":text}</c> or <c>{"contributions":[…]}</c>. docs/record-format.md, section 3.</summary>
public static class CeremonyJson
{
    /// <summary>Reads a ceremony, for example one written down in the room: the ceremony, or every fault of the file.</summary>
    /// <param name="utf8">JSON in UTF-8, spaced in any way.</param>
    public static JsonReading<Ceremony> Read(ReadOnlySpan<byte> utf8)
    {
        var faults = new JsonFaults();
        JsonData? value = JsonParser.Parse(utf8, maxDepth: 8, faults);
        Ceremony? ceremony = value is null ? null : Read(new JsonPlace(value, JsonPath.Root, faults));
        return faults.Any ? new JsonReading<Ceremony>(faults.All) : new JsonReading<Ceremony>(ceremony!);
    }

    /// <summary>The seed of these contributions: their canonical JSON.</summary>
    internal static string SeedOf(ImmutableArray<Contribution> contributions) => Encoding.UTF8.GetString(CanonicalJson.Of(Of(contributions)));

    internal static JsonData Of(Ceremony? ceremony) => ceremony switch
    {
        null => JsonData.Null,
        Ceremony.Given given => JsonData.Of(("seed", given.Text)),
        Ceremony.Public made => JsonData.Of(("contributions", Of(made.Contributions))),
        _ => throw new ArgumentOutOfRangeException(nameof(ceremony)),
    };

    /// <summary>The ceremony at this place, or null after a fault.</summary>
    internal static Ceremony? Read(JsonPlace place)
    {
        if (place.Has("seed"))
            return new Ceremony.Given(place.Members("seed")[0].Text());
        var contributions = place.Members("contributions")[0].Items(least: 1).Select(Contribution).ToList();
        return contributions.Count == 0 || contributions.Contains(null) ? null : new Ceremony.Public([.. contributions.Select(one => one!)]);
    }

    private static JsonData Of(ImmutableArray<Contribution> contributions) => JsonData.Of(contributions.Select(one => (JsonData)(one switch
    {
        SpokenText spoken => JsonData.Of(("source", "spoken"), ("text", spoken.Text)),
        DiceRolls dice => JsonData.Of(("source", "dice"), ("digits", dice.Digits), ("sides", dice.Sides)),
        DrandRound drand => JsonData.Of(
            ("source", "drand"),
            ("chain", drand.Chain.Name),
            ("round", new JsonData.Number(drand.Round)),
            ("signature", drand.Signature),
            ("randomness", drand.Randomness)),
        _ => throw new ArgumentOutOfRangeException(nameof(contributions)),
    })));

    private static Contribution? Contribution(JsonPlace place)
    {
        switch (place.Peek("source").Value)
        {
            case JsonData.Text { Value: "spoken" }:
                string text = place.Members("source", "text")[1].Text();
                if (!string.IsNullOrWhiteSpace(text))
                    return new SpokenText(text);
                place.Peek("text").Report("a text that is not blank");
                return null;

            case JsonData.Text { Value: "dice" }:
                var dice = place.Members("source", "digits", "sides");
                int sides = dice[2].Count(2, DiceRolls.MaxSides);
                string digits = dice[1].Text();
                if (DiceRolls.FaultOf(digits, sides) is not { } fault)
                    return new DiceRolls(digits, sides);
                dice[1].Report(DiceRolls.Expected(sides), fault);
                return null;

            case JsonData.Text { Value: "drand" }:
                var drand = place.Members("source", "chain", "round", "signature", "randomness");
                DrandChain chain = DrandChain.Quicknet;
                drand[1].OneOf(chain.Name);
                return new DrandRound(chain, drand[2].Integer(1), drand[3].Hex(chain.SignatureBytes * 2), drand[4].Hex(64));

            default:
                place.Members("source")[0].OneOf("spoken", "dice", "drand");
                return null;
        }
    }
}
