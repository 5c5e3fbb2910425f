namespace LotDrawing.Fairness;

/// <summary>Interchangeable seats, and interchangeable States that can be drawn for them: under the law every cell of an orbit has the same chance.</summary>
/// <param name="Rows">How many seats.</param>
/// <param name="Columns">How many States.</param>
/// <param name="OwnClass">Whether the States under review of these seats are these very States: then each one's own cell is left out.</param>
internal readonly record struct Orbit(int Rows, int Columns, bool OwnClass)
{
    /// <summary>How many pairs of a seat and a State there are.</summary>
    internal int Cells => (Rows * Columns) - (OwnClass ? Rows : 0);

    /// <summary>In how many independent ways the cells can differ when the sums of rows and columns are set aside.</summary>
    /// <remarks>Seats and States of different classes: (r − 1)(c − 1). Of one class of n: n² − n pairs less 2n − 1 margins.</remarks>
    internal int InteractionFreedom => OwnClass
        ? Math.Max(0, (Rows * Rows) - (3 * Rows) + 1)
        : Math.Max(0, (Rows - 1) * (Columns - 1));
}
