using System.Runtime.Intrinsics;

namespace LotDrawing.Simulation;

/// <summary>The few steps of the hot loop that machines make by different instructions, on eight lanes; everything else is arithmetic on vectors
/// that the compiler puts into whatever the machine has.</summary>
/// <remarks>A type parameter of the loop, so that each set is compiled by itself and costs no branch. All give the same
/// numbers, so that a seed gives the same draws on any machine. An instruction that the machine lacks is made of plain ones: slower, but tests run each set everywhere.</remarks>
internal unsafe interface ILaneSet
{
    /// <summary>Whether the machine has these instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Eight items of an array.</summary>
    static abstract Vector256<int> Gather(int* items, Vector256<int> at);

    /// <summary>Of every other number, from the first on, the whole product.</summary>
    static abstract Vector256<ulong> MultiplyEven(Vector256<uint> a, Vector256<uint> b);

    /// <summary>The high halves of sixteen products.</summary>
    static abstract Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b);

    /// <summary>Every other number from the first, those between them from the second.</summary>
    static abstract Vector256<uint> Alternate(Vector256<uint> even, Vector256<uint> odd);

    /// <summary>The numbers of the chosen lanes, one after the other; what follows them means nothing.</summary>
    /// <param name="mask">By lane, all ones where it is chosen.</param>
    /// <param name="lanes">The same, a bit each.</param>
    static abstract Vector256<int> Chosen(Vector256<uint> mask, uint lanes);

    /// <summary>For each lane, the number in the lane that it names, from 0 to 7.</summary>
    static abstract Vector256<uint> Permute(Vector256<uint> numbers, Vector256<int> lanes);
}

/// <summary>The steps in which sets of vectors of 128 bits differ.</summary>
/// <remarks>The type parameter of <see cref="InHalves{THalf}"/>, which makes eight lanes of two such vectors.</remarks>
internal interface IHalfSet
{
    /// <summary>Whether the machine has these instructions.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Of the first and the third number, the whole product.</summary>
    static abstract Vector128<ulong> MultiplyEven(Vector128<uint> a, Vector128<uint> b);

    /// <summary>The high halves of eight products.</summary>
    static abstract Vector128<ushort> MultiplyHigh(Vector128<ushort> a, Vector128<ushort> b);

    /// <summary>For each of four lanes, the number among eight in the lane that it names, from 0 to 7.</summary>
    static abstract Vector128<uint> Permute(Vector128<uint> low, Vector128<uint> high, Vector128<int> lanes);
}
