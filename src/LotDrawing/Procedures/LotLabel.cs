using System.Globalization;

namespace LotDrawing.Procedures;

/// <summary>What a stream is for: <c>kind/number</c>, after the record's entry that it draws.</summary>
/// <remarks>DESIGN section 3 and 10: a rehearsal's labels start with <c>rehearsal/</c>, so that a rehearsal can never equal the draw.</remarks>
public static class LotLabel
{
    /// <summary>The label of one entry's lots.</summary>
    /// <param name="kind">The entry's kind: <c>groups</c>, <c>reviewers</c>, <c>repetition</c> …</param>
    /// <param name="entry">The entry's number in the record, from 1.</param>
    /// <param name="rehearsal">Whether it is a rehearsal.</param>
    public static string Of(string kind, int entry, bool rehearsal = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(entry, 1);
        return $"{(rehearsal ? "rehearsal/" : "")}{kind}/{entry.ToString(CultureInfo.InvariantCulture)}";
    }
}
