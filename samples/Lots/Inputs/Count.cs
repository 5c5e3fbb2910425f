using System.Globalization;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Options that say how many.</summary>
internal static class Count
{
    /// <summary>The number, or null when the option is not given or faulty.</summary>
    internal static long? Read(string name, string? text, long most, Faults faults)
    {
        if (text is null)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count >= 1 && count <= most)
            return count;
        faults.Add(name, OneLine.Shown(text), $"a whole number from 1 to {most.ToString("N0", CultureInfo.InvariantCulture)}");
        return null;
    }
}
