namespace LotDrawing.TestKit.Plans;

/// <summary>The mechanism in <c>samples/mechanisms</c> that a user wrote, with its roster.</summary>
public static class SampleMechanism
{
    /// <summary>The mechanism's file.</summary>
    public static string File { get; } = Path.Combine(Repository.Root, "samples", "mechanisms", "river-basin.json");

    /// <summary>The roster's file.</summary>
    public static string RosterFile { get; } = Path.ChangeExtension(File, ".csv");

    /// <summary>The mechanism, read from its file.</summary>
    public static Mechanism Mechanism { get; } = Mechanism.Parse(System.IO.File.ReadAllText(File)).Value;

    /// <summary>Its ten States.</summary>
    public static Roster Roster { get; } = Read();

    private static Roster Read()
    {
        using Stream file = System.IO.File.OpenRead(RosterFile);
        return Roster.Load(file, Mechanism).Value;
    }
}
