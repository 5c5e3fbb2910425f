using LotDrawing.Procedures;

namespace LotDrawing.Fairness;

/// <summary>Counts, within one draw, how many cells of each orbit came, and how often each State of it.</summary>
/// <remarks>Only lots that there are, are walked, and what they were counted in is taken back one by one: the table of classes and States is mostly zero.</remarks>
internal sealed class OrbitCounter
{
    private readonly OrbitMoments moments;
    private readonly int[] columnClass;
    private readonly Seat[] seats;
    private readonly int orbitColumns;
    private readonly int[] rowSizes;
    private readonly Lot[] lots;
    private readonly int[] given; // by class of seats, less one for each that was given a State
    private readonly long[] counts; // by orbit, how many cells came
    private readonly long[] squares; // by orbit, the sum over its States of the square of how often each came
    private readonly int[] columns; // by class of seats and index in a row, how often it came

    internal OrbitCounter(TallyShape shape, OrbitMoments moments, int[] columnClass)
    {
        this.moments = moments;
        this.columnClass = columnClass;
        orbitColumns = shape.OrbitColumns;
        var symmetry = shape.Subject.Symmetry;
        seats = [.. symmetry.RowClass.Select((row, seat) => new Seat(
            row, row * shape.Width, (row * shape.Width) + shape.Subject.Plan.OwnerOf(seat) + 1, symmetry.OwnerClass[row]))];
        rowSizes = symmetry.RowSizes;
        lots = new Lot[seats.Length];
        given = new int[rowSizes.Length];
        counts = new long[moments.Sums.Length]; // empty where pairs are not counted, and then nothing is
        squares = new long[counts.Length];
        columns = new int[counts.Length == 0 ? 0 : shape.Rows * shape.Width];
    }

    /// <summary>Counts a draw's principals or its additional States.</summary>
    internal void Count(ReadOnlySpan<SeatLots> drawn, bool isPrincipal)
    {
        unchecked
        {
            int count = Gather(drawn, isPrincipal);
            long[] rowsTimesColumns = moments.RowsTimesColumns;
            for (int i = 0; i < count; i++)
            {
                ref readonly Lot lot = ref lots[i];
                ref readonly Seat seat = ref seats[lot.Seat];
                columns[seat.Row + lot.Index]++;
                given[seat.Class]--;
            }

            for (int i = 0; i < count; i++)
            {
                ref readonly Lot lot = ref lots[i];
                ref readonly Seat seat = ref seats[lot.Seat];
                int column = columnClass[lot.Index];
                int orbit = (seat.Class * orbitColumns) + column;
                counts[orbit]++;
                squares[orbit] += columns[seat.Row + lot.Index]; // over n lots of n each: n²

                // Whether a lot is of the seat's own class falls at random: zero is added where it is not.
                rowsTimesColumns[orbit] += column == seat.OwnerClass ? columns[seat.Owner] : 0;
            }

            for (int i = 0; i < count; i++)
                columns[seats[lots[i].Seat].Row + lots[i].Index] = 0;
            AddNone();
            AddUp();
        }
    }

    /// <summary>Gathers the lots that there are, and gives their number.</summary>
    private int Gather(ReadOnlySpan<SeatLots> drawn, bool isPrincipal)
    {
        unchecked
        {
            int count = 0;
            for (int seat = 0; seat < seats.Length; seat++)
            {
                int state = isPrincipal ? drawn[seat].Principal : drawn[seat].Additional;
                lots[count] = new Lot(seat, state + 1);
                count += state < 0 ? 0 : 1;
            }

            return count;
        }
    }

    /// <summary>Seats that were given no State: all of a class together, as they are of one orbit.</summary>
    private void AddNone()
    {
        unchecked
        {
            for (int row = 0; row < rowSizes.Length; row++)
            {
                long none = rowSizes[row] + given[row];
                counts[(row * orbitColumns) + orbitColumns - 1] += none;
                squares[(row * orbitColumns) + orbitColumns - 1] += none * none;
                given[row] = 0;
            }
        }
    }

    private void AddUp()
    {
        unchecked
        {
            for (int orbit = 0; orbit < counts.Length; orbit++)
            {
                long count = counts[orbit];
                if (count == 0)
                    continue;
                moments.Sums[orbit] += count;
                moments.Squares[orbit] += count * count;
                moments.ColumnSquares[orbit] += squares[orbit];
                (counts[orbit], squares[orbit]) = (0, 0);
            }
        }
    }

    /// <summary>A lot that there is.</summary>
    /// <param name="Seat">Its seat.</param>
    /// <param name="Index">Its State's index in a row.</param>
    private readonly record struct Lot(int Seat, int Index);

    /// <summary>Where a seat's counters are.</summary>
    /// <param name="Class">Its class.</param>
    /// <param name="Row">The row of its class.</param>
    /// <param name="Owner">Its own State in that row.</param>
    /// <param name="OwnerClass">The class of its own State, or −1.</param>
    private readonly record struct Seat(int Class, int Row, int Owner, int OwnerClass);
}
