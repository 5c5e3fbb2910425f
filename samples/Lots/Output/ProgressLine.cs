using System.Globalization;
using Lots.Shell;

namespace Lots.Output;

/// <summary>How far long work has come, as one line on standard error that is written over; only on a terminal, and only
/// when the result does not go to it at the same time.</summary>
internal sealed class ProgressLine : IProgress<long>, IProgress<int>
{
    private const long Interval = 250; // milliseconds
    private const string ClearLine = "\r\u001b[K";

    private readonly string what;
    private readonly long? total;
    private readonly bool shown;
    private long next = Environment.TickCount64 + Interval;
    private bool written;

    private ProgressLine(string what, long? total, bool resultComesLast) =>
        (this.what, this.total, shown) = (what, total, !Streams.Current.ErrorIsRedirected && (resultComesLast || Streams.Current.OutIsRedirected));

    /// <summary>Runs the work, showing what it reports.</summary>
    /// <param name="what">What is counted, in the plural.</param>
    /// <param name="total">How many there will be; null where that is not known.</param>
    /// <param name="work">Reports how many are done.</param>
    /// <param name="resultComesLast">Whether nothing of the result is written before the work is done.</param>
    internal static void Run(string what, long? total, Action<ProgressLine> work, bool resultComesLast = false)
    {
        var line = new ProgressLine(what, total, resultComesLast);
        try
        {
            work(line);
        }
        finally
        {
            if (line.written)
                Streams.Current.Error.Write(ClearLine);
        }
    }

    public void Report(int value) => Report((long)value);

    public void Report(long value)
    {
        if (!shown || Environment.TickCount64 < next)
            return;
        next = Environment.TickCount64 + Interval;
        written = true;
        Streams.Current.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}{value:N0}{(total is { } all ? $" of {Tables.Number(all)}" : "")} {what}"));
    }
}
