using System.Globalization;
using LotDrawing.Fairness;
using Lots.Shell;

namespace Lots.Output;

/// <summary>How far an audit is and how long it will take, as one line on standard error that is written over; only on a terminal.</summary>
internal sealed class ProgressBar : IProgress<AuditProgress>, IDisposable
{
    private const long Interval = 200; // milliseconds
    private const int Width = 24;
    private const string ClearLine = "\r\u001b[K";

    private readonly string what;
    private readonly bool shown = !Streams.Current.ErrorIsRedirected;
    private readonly long start = Environment.TickCount64;
    private long next;
    private bool written;

    /// <param name="what">What is counted, in the plural.</param>
    internal ProgressBar(string what) => (this.what, next) = (what, start + Interval);

    public void Report(AuditProgress value)
    {
        long now = Environment.TickCount64;
        if (!shown || now < next)
            return;
        next = now + Interval;
        written = true;
        Streams.Current.Error.Write($"{ClearLine}{Line(value, TimeSpan.FromMilliseconds(now - start), what)}");
    }

    /// <summary>The line for so much done in so much time.</summary>
    internal static string Line(AuditProgress value, TimeSpan elapsed, string what)
    {
        double part = (double)value.Done / value.Wanted;
        int full = (int)(part * Width);
        string left = value.Done == 0 ? "" : $", {Words(elapsed * ((1 - part) / part))} left";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', full)}{new string('.', Width - full)}] {100 * part,3:0} %  {value.Done:N0} of {value.Wanted:N0} {what}{left}");
    }

    public void Dispose()
    {
        if (written)
            Streams.Current.Error.Write(ClearLine);
    }

    private static string Words(TimeSpan time) => time switch
    {
        { TotalSeconds: < 99.5 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(time.TotalSeconds)):0} s"),
        { TotalMinutes: < 99.5 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h"),
    };
}
