using LotDrawing.Procedures;

namespace LotDrawing.Benchmarks.Draws;

/// <summary>The floor of a draw: as many bounded integers from the same stream, and nothing else.</summary>
public static class Floor
{
    public static uint Take<TLots>(long lots, ref TLots source)
        where TLots : struct, ILotSource
    {
        uint sum = 0;
        for (long i = 0; i < lots; i++)
            sum ^= source.Below(150);
        return sum;
    }
}
