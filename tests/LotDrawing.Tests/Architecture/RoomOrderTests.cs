using LotDrawing.TestKit;

namespace LotDrawing.Tests.Architecture;

/// <summary>A room (a folder of the engine, and its namespace) uses only rooms before it.
/// The root namespace is the front door: its types may use every room, and be used by all.</summary>
public sealed class RoomOrderTests
{
    private static readonly string[] Order =
        ["Text", "Rules", "Procedures", "Simulation", "Repetitions", "Records", "Verification"];

    private static readonly Dictionary<string, Dictionary<string, string>> Uses = RoomUses.Of(typeof(Roster).Assembly);

    [Fact]
    public void Every_room_is_in_the_order() => Assert.Empty(Uses.Keys.Except(Order));

    [Fact]
    public void A_room_uses_only_rooms_before_it() => Assert.Empty(Uses.SelectMany(room => room.Value
        .Where(used => Array.IndexOf(Order, used.Key) > Array.IndexOf(Order, room.Key))
        .Select(used => $"{room.Key} uses {used.Key}: {used.Value}")));

    [Fact]
    public void Every_folder_is_a_room_and_its_namespace()
    {
        Assert.Equal(Order.Order(), Directory.EnumerateDirectories(Engine()).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());
        foreach (string room in Order)
            Assert.All(Sources(room), source => Assert.Contains($"namespace LotDrawing.{room}", File.ReadAllText(source), StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Engine(), "*.cs"), source => Assert.Contains("namespace LotDrawing;", File.ReadAllText(source), StringComparison.Ordinal));
    }

    /// <summary>Broken on purpose: what this test reads would show a use that is not allowed.</summary>
    [Fact]
    public void A_use_inside_a_method_body_is_seen()
    {
        Assert.Contains("Rules", Uses["Procedures"].Keys);
        Assert.Contains("Text", Uses["Rules"].Keys);
    }

    private static IEnumerable<string> Sources(string room) => Directory.EnumerateFiles(Path.Combine(Engine(), room), "*.cs", SearchOption.AllDirectories);

    private static string Engine() => Path.Combine(Repository.Root, "src", "LotDrawing");
}
