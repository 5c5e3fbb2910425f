using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts, within one draw, how many cells of each orbit came, and how often each State of it.</summary>
internal sealed class OrbitCounter
{
    private readonly OrbitMoments moments;
    private readonly Symmetry symmetry;
    private readonly int[] columnClass;
    private readonly int[] owners;
    private readonly int orbitColumns;
    private readonly int width;
    private readonly int[] counts;
    private readonly int[] squares;
    private readonly int[] columns;

    internal OrbitCounter(TallyShape shape, OrbitMoments moments, int[] columnClass)
    {
        this.moments = moments;
        this.columnClass = columnClass;
        symmetry = shape.Subject.Symmetry;
        owners = [.. Enumerable.Range(0, shape.Seats).Select(shape.Subject.Plan.OwnerOf)];
        orbitColumns = shape.OrbitColumns;
        width = shape.Width;
        counts = new int[moments.Sums.Length];
        squares = new int[moments.Sums.Length];
        columns = new int[counts.Length == 0 ? 0 : shape.Rows * width];
    }

    internal void Count(int row, int index)
    {
        int orbit = (row * orbitColumns) + columnClass[index];
        int before = columns[(row * width) + index]++;
        counts[orbit]++;
        squares[orbit] += (2 * before) + 1; // (n + 1)² − n²
    }

    internal void EndDraw(ReadOnlySpan<SeatLots> seats, bool isPrincipal)
    {
        for (int orbit = 0; orbit < counts.Length; orbit++)
        {
            long count = counts[orbit];
            moments.Sums[orbit] += count;
            moments.Squares[orbit] += count * count;
            moments.ColumnSquares[orbit] += squares[orbit];
        }

        for (int seat = 0; seat < seats.Length; seat++)
        {
            int row = symmetry.RowClass[seat];
            int index = (isPrincipal ? seats[seat].Principal : seats[seat].Additional) + 1;
            int column = columnClass[index];
            if (column == symmetry.OwnerClass[row])
                moments.RowsTimesColumns[(row * orbitColumns) + column] += columns[(row * width) + owners[seat] + 1];
        }

        Array.Clear(counts);
        Array.Clear(squares);
        Array.Clear(columns);
    }
}
