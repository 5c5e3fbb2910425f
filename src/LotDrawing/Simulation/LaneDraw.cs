namespace LotDrawing.Simulation;

/// <summary>What the steps of the hot loop work on: the tables, the words, and what has been drawn.</summary>
internal sealed class LaneDraw(LaneTables tables, SimulationWords words)
{
    /// <summary>How many seats are drawn from the words of one <see cref="SimulationWords.Ensure"/>.</summary>
    internal const int Chunk = 64;

    internal LaneTables Tables { get; } = tables;

    internal SimulationWords Words { get; } = words;

    /// <summary>By seat: the principal's position in the low half, and above it the instruments of the seat's own State: whoever looks
    /// at a principal's seat, to see whom it holds, sees the principal's instruments as well.</summary>
    internal Pinned<uint> Drawn { get; } = new(tables.Counts.Items.Length);

    /// <summary>By seat: the additional State's position, all ones when there is none.</summary>
    /// <remarks>Apart from <see cref="Drawn"/>, so that looking there never waits for what was just written: 0.1 of 2.6 µs.</remarks>
    internal Pinned<uint> Added { get; } = new(tables.Counts.Items.Length);

    /// <summary>By seat: the instruments under review that its principal is not party to.</summary>
    internal Pinned<uint> Missing { get; } = new(tables.Counts.Items.Length);

    /// <summary>How many lots were taken since this was set.</summary>
    internal long Lots { get; set; }

    /// <summary>How many pairs of seats, and how many whole components, were void since this was set.</summary>
    internal long Voids { get; set; }
}
