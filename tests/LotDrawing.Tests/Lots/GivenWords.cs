using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

/// <summary>Words of one's own choosing.</summary>
internal struct GivenWords(params uint[] words) : ILotSource
{
    public int Taken { get; private set; }

    public uint NextWord() => words[Taken++];
}
