using LotDrawing.Rosters;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Architecture;

/// <summary>DESIGN section 7: a room uses only rooms before it; Verification shares nothing with what draws.</summary>
public sealed class RoomOrderTests
{
    /// <summary>Json holds no words of the domain: it is how rooms after it read and write.</summary>
    private static readonly string[] Order =
        ["Rosters", "Json", "Mechanisms", "Pots", "Lots", "Draws", "Repetitions", "Records", "Verification"];

    private static readonly Dictionary<string, Dictionary<string, string>> Uses = RoomUses.Of(typeof(Roster).Assembly);

    [Fact]
    public void Every_room_is_in_the_order() => Assert.Empty(Uses.Keys.Except(Order));

    [Fact]
    public void A_room_uses_only_rooms_before_it() => Assert.Empty(Uses.SelectMany(room => room.Value
        .Where(used => Array.IndexOf(Order, used.Key) > Array.IndexOf(Order, room.Key))
        .Select(used => $"{room.Key} uses {used.Key}: {used.Value}")));

    [Fact]
    public void Verification_uses_only_Rosters_Mechanisms_Lots_and_Records_and_how_they_are_written() => Assert.Empty(Uses["Verification"]
        .Where(used => used.Key is not ("Rosters" or "Json" or "Mechanisms" or "Lots" or "Records"))
        .Select(used => $"Verification uses {used.Key}: {used.Value}"));

    /// <summary>Of Lots it takes the ceremony as data; the stream and the lots are its own.</summary>
    [Fact]
    public void Verification_has_a_stream_of_its_own()
    {
        string[] sources = [.. Sources("Verification")];
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.DoesNotMatch(@"\b(LotStream|ILotSource|SimulationStream|LotLabel|RuleCheck)\b", File.ReadAllText(source)));
    }

    /// <summary>The compiled assembly shows no constants and no XML documentation: the sources do.</summary>
    [Fact]
    public void No_source_of_Verification_names_the_rooms_that_draw() => Assert.All(
        Sources("Verification"),
        source => Assert.DoesNotMatch(@"LotDrawing\.(Pots|Draws|Repetitions)\b|\b(Pots|Draws|Repetitions)\.", File.ReadAllText(source)));

    [Fact]
    public void Namespaces_are_folders()
    {
        foreach (string room in Order.Where(room => Directory.Exists(Path.Combine(Engine(), room))))
            Assert.All(Sources(room), source => Assert.Contains($"namespace LotDrawing.{room}", File.ReadAllText(source), StringComparison.Ordinal));
    }

    /// <summary>Broken on purpose: what this test reads would show a use that is not allowed.</summary>
    [Fact]
    public void A_use_inside_a_method_body_is_seen()
    {
        Assert.Contains("Mechanisms", Uses["Draws"].Keys);
        Assert.Contains("Lots", Uses["Records"].Keys);
        Assert.Contains("Json", Uses["Lots"].Keys); // only inside bodies of CeremonyJson and Ceremony
    }

    private static IEnumerable<string> Sources(string room) => Directory.EnumerateFiles(Path.Combine(Engine(), room), "*.cs");

    private static string Engine() => Path.Combine(Repository.Root, "src", "LotDrawing");
}
