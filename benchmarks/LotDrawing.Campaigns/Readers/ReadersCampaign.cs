using System.Diagnostics;
using System.Globalization;

namespace LotDrawing.Campaigns.Readers;

/// <summary>Changed files for every reader: those that took branches which none took before are changed further.</summary>
/// <remarks>Everything follows from the seed. One thread, as branches are counted in one map.</remarks>
internal sealed class ReadersCampaign
{
    private const int MostKept = 3_000;

    /// <summary>An input that takes longer by the clock is read again and measured by the processor.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(250);

    private readonly Random chance;
    private readonly Mutator mutator;
    private readonly State[] states;
    private readonly int[] turns;

    internal ReadersCampaign(int seed)
    {
        chance = new Random(seed);
        mutator = new Mutator(chance);
        states = [.. InputReader.All.Select(reader => new State(reader))];
        turns = [.. InputReader.All.SelectMany((reader, i) => Enumerable.Repeat(i, reader.Weight))];
    }

    /// <summary>Reads so many inputs, and writes what happened as one line a reader.</summary>
    internal int Run(long count, Action<long> progress, TextWriter results)
    {
        foreach (State state in states)
        {
            foreach (byte[] seed in state.Reader.Seeds)
                Try(state, seed);
            if (state.Accepted == 0)
                throw new InvalidOperationException($"{state.Reader.Name}: none of the files to begin with is accepted");
        }

        for (long i = 0; i < count; i++)
        {
            State state = states[turns[chance.Next(turns.Length)]];
            byte[] from = state.Any(chance);
            byte[] other = state.Any(chance);
            Try(state, state.Reader.IsWorkbook ? Workbooks.Mutate(from, other, mutator, chance) : mutator.Mutate(from, other));
            if (i % 1_000 == 0)
                progress(i);
        }

        foreach (State state in states)
            results.WriteLine(string.Join('\t', [state.Reader.Name, state.Inputs, state.Accepted, state.Kept.Count, state.Coverage.Count, state.Slowest.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture), state.Crashes]));
        return states.Any(state => state.Crashes > 0) ? 1 : 0;
    }

    private void Try(State state, byte[] input)
    {
        Coverage.Clear();
        long began = Stopwatch.GetTimestamp();
        try
        {
            state.Inputs++;
            state.Accepted += state.Reader.Read(input) ? 1 : 0;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Crashed(state, input, fault);
        }

        TimeSpan took = Stopwatch.GetElapsedTime(began);
        if (state.Coverage.HasNew() && state.Kept.Count < MostKept)
            state.Kept.Add(input);
        if (took > Slow)
            state.Slowest = TimeSpan.FromTicks(Math.Max(state.Slowest.Ticks, Processor(state, input).Ticks));
    }

    /// <summary>Processor time of the input alone.</summary>
    private static TimeSpan Processor(State state, byte[] input)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        try
        {
            state.Reader.Read(input);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return TimeSpan.Zero; // a crash, which is told
        }

        return Process.GetCurrentProcess().TotalProcessorTime - before;
    }

    private static void Crashed(State state, byte[] input, Exception fault)
    {
        const int Told = 5;
        if (state.Crashes++ >= Told)
            return;
        string file = Path.Combine(Path.GetTempPath(), $"crash-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12]}");
        File.WriteAllBytes(file, input);
        Console.Error.WriteLine($"{state.Reader.Name}: {file}: {fault}");
    }

    private sealed class State(InputReader reader)
    {
        internal InputReader Reader { get; } = reader;

        internal Coverage Coverage { get; } = new();

        internal List<byte[]> Kept { get; } = [];

        internal long Inputs { get; set; }

        internal long Accepted { get; set; }

        internal long Crashes { get; set; }

        internal TimeSpan Slowest { get; set; }

        /// <summary>A file to change: one that was given, or that took new branches, the newest more often.</summary>
        internal byte[] Any(Random chance)
        {
            if (Kept.Count == 0 || chance.Next(10) == 0)
                return Reader.Seeds[chance.Next(Reader.Seeds.Length)];
            return Kept[chance.Next(3) == 0 ? Kept.Count - 1 - chance.Next(Math.Min(16, Kept.Count)) : chance.Next(Kept.Count)];
        }
    }
}
