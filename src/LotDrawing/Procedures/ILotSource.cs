namespace LotDrawing.Procedures;

/// <summary>Where chance comes from: 32-bit words, one after another.</summary>
/// <remarks>Implement it as a struct and pass it by reference: the procedures are generic over it, so that the
/// compiler sees through the call in the hot loop.</remarks>
public interface ILotSource
{
    /// <summary>The next word, uniform over all 2³² values and independent of those before.</summary>
    uint NextWord();
}
