using System.Runtime.CompilerServices;

namespace LotDrawing.Procedures.Loads;

/// <summary>A source of words that counts them.</summary>
internal struct CountedLots<TLots> : ILotSource
    where TLots : struct, ILotSource
{
    private TLots source;

    /// <summary>The source, as far as it was taken.</summary>
    internal TLots Source
    {
        readonly get => source;
        set => source = value;
    }

    /// <summary>How many words were taken.</summary>
    internal long Words { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextWord()
    {
        unchecked
        {
            Words++;
            return source.NextWord();
        }
    }
}
