using System.Globalization;

namespace LotDrawing.Benchmarks.Rosters;

/// <summary>The 2020 roster, and larger ones in its likeness.</summary>
public static class MeasuredRosters
{
    public static Roster Untoc2020 { get; } = Read();

    /// <summary>189 gives the roster itself; any other number as many States, alike in regions and instruments to its own in turn.</summary>
    public static Roster Of(int states) => states == Untoc2020.Count
        ? Untoc2020
        : new Roster(Enumerable.Range(0, states).Select(i =>
        {
            StateParty like = Untoc2020.States[i % Untoc2020.Count];
            return new StateParty("S" + i.ToString("D6", CultureInfo.InvariantCulture), "", like.RegionalGroup, like.Instruments);
        }));

    private static Roster Read()
    {
        using Stream file = typeof(MeasuredRosters).Assembly.GetManifestResourceStream("untoc-2020.csv")!;
        return Roster.Load(file, Mechanism.Untoc).Value;
    }
}
