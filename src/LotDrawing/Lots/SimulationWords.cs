using System.Runtime.InteropServices;

namespace LotDrawing.Lots;

/// <summary>The words of a simulation stream, a buffer at a time: while it fills, the generator's state stays in registers.</summary>
internal sealed class SimulationWords
{
    /// <summary>How many words may be taken after one call of <see cref="Ensure"/>.</summary>
    internal const int AtOnce = 96;

    private const int Fresh = 1024;
    private readonly uint[] words = new uint[AtOnce + Fresh];
    private SimulationStream stream;
    private int place = AtOnce + Fresh;

    /// <summary>The buffer; the next word is at <see cref="Place"/>.</summary>
    internal uint[] Buffer => words;

    /// <summary>Where the next word is, after <see cref="Ensure"/>; to be moved on by the words taken.</summary>
    internal ref int Place => ref place;

    /// <summary>Starts the stream of this number, and forgets the words of the one before.</summary>
    internal void Restart(ulong seed)
    {
        stream = new SimulationStream(seed);
        place = words.Length;
    }

    /// <summary>Makes sure that <see cref="AtOnce"/> words lie ahead.</summary>
    internal void Ensure()
    {
        if (place > words.Length - AtOnce)
            Refill();
    }

    private void Refill()
    {
        // What is left goes just before the fresh words: none is skipped, the words are those of the stream in its order.
        int left = words.Length - place;
        words.AsSpan(place).CopyTo(words.AsSpan(AtOnce - left));
        place = AtOnce - left;

        SimulationStream local = stream;
        foreach (ref ulong output in MemoryMarshal.Cast<uint, ulong>(words.AsSpan(AtOnce)))
            output = local.NextOutput();
        stream = local;
    }
}
