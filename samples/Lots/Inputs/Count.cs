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
        return Parse(text, most) ?? Refuse(name, OneLine.Shown(text), most, faults);
    }

    /// <summary>The number of an option that has to be given; with a fault null.</summary>
    internal static long? ReadRequired(string name, string? text, long most, Faults faults) =>
        text is null ? Refuse(name, "nothing", most, faults) : Read(name, text, most, faults);

    private static long? Parse(string text, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count >= 1 && count <= most ? count : null;

    private static long? Refuse(string name, string came, long most, Faults faults)
    {
        faults.Add(name, came, $"a whole number from 1 to {most.ToString("N0", CultureInfo.InvariantCulture)}");
        return null;
    }
}
