namespace LotDrawing.Drand;

/// <summary>What can be combined with itself: elements of a field by multiplication, points of a curve by addition.</summary>
internal interface ICombined<T>
    where T : struct, ICombined<T>
{
    static abstract T Combine(in T a, in T b);

    static virtual T Double(in T a) => T.Combine(a, a);
}

/// <summary>Powers and multiples: the same loop for both.</summary>
internal static class Repeated
{
    /// <summary>The element combined with itself so many times, at least once; the digits' lowest comes first.</summary>
    internal static T Of<T>(in T element, params ReadOnlySpan<ulong> times)
        where T : struct, ICombined<T>
    {
        int bit = (64 * times.Length) - 1;
        while (!IsSet(times, bit))
            bit--;

        T result = element;
        while (--bit >= 0)
        {
            result = T.Double(result);
            if (IsSet(times, bit))
                result = T.Combine(result, element);
        }

        return result;
    }

    private static bool IsSet(ReadOnlySpan<ulong> digits, int bit) => (digits[bit / 64] >> (bit % 64) & 1) != 0;
}
