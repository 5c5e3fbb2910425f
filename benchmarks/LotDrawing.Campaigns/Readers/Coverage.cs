using SharpFuzz;
using SharpFuzz.Common;

namespace LotDrawing.Campaigns.Readers;

/// <summary>Which branches of the instrumented assemblies an input took, as AFL counts them: a map of 64 KiB, by pairs of branches.</summary>
/// <remarks>M. Zalewski, Technical "whitepaper" for afl-fuzz (2016). Assemblies are instrumented by SharpFuzz, in a copy.</remarks>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly byte[] Map = GC.AllocateArray<byte>(Size, pinned: true);
    private static readonly string[] Instrumented = ["LotDrawing.dll", "LotDrawing.CountryReviews.dll", "Lots.Sheets.dll"];

    private readonly byte[] seen = new byte[Size];

    /// <summary>How many pairs of branches, with how often they were taken in powers of two, were seen.</summary>
    internal int Count { get; private set; }

    /// <summary>Copies this program and instruments what it reads by; the copy's folder.</summary>
    internal static string Instrument()
    {
        string own = AppContext.BaseDirectory;
        string copy = Path.Combine(own, "instrumented");
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(own))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        foreach (string name in Instrumented)
        {
            if (!Fuzzer.Instrument(Path.Combine(copy, name), _ => true, Options.Value).Any())
                throw new InvalidOperationException($"{name} was not instrumented.");
        }

        return copy;
    }

    /// <summary>Lets branches be counted from now on.</summary>
    internal static void Begin()
    {
        fixed (byte* map = Map)
            Trace.SharedMem = map;
    }

    internal static void Clear()
    {
        Array.Clear(Map);
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input took a pair of branches that none before took, or took one more often.</summary>
    internal bool HasNew()
    {
        bool hasNew = false;
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(Map);
        for (int word = 0; word < words.Length; word++)
        {
            if (words[word] == 0)
                continue;
            for (int i = word * sizeof(ulong); i < (word + 1) * sizeof(ulong); i++)
            {
                // One bit for each power of two up to 128.
                byte bucket = (byte)(Map[i] == 0 ? 0 : 1 << System.Numerics.BitOperations.Log2(Map[i]));
                if ((bucket & ~seen[i]) == 0)
                    continue;
                seen[i] |= bucket;
                Count++;
                hasNew = true;
            }
        }

        return hasNew;
    }
}
