using System.Collections.Immutable;
using System.Globalization;
using LotDrawing;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--sizes 62,63,64</c>.</summary>
internal static class Sizes
{
    /// <summary>The sizes, or null and every fault of them.</summary>
    internal static ImmutableArray<int>? Read(string text, GroupRule groups, int states, Faults faults)
    {
        const string Where = "--sizes";
        var sizes = ImmutableArray.CreateBuilder<int>();
        bool good = true;
        foreach (string item in text.Split(','))
        {
            if (int.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int size) && size >= 0)
            {
                sizes.Add(size);
                continue;
            }

            faults.Add(Where, OneLine.Shown(item), "whole numbers, 0 or more, separated by commas");
            good = false;
        }

        if (good && sizes.Count != groups.Count)
        {
            faults.Add(Where, $"{sizes.Count} size{(sizes.Count == 1 ? "" : "s")}", $"{groups.Count}, one for each group ({groups.Source})");
            good = false;
        }

        long sum = sizes.Sum(size => (long)size);
        if (good && sum != states)
        {
            faults.Add(Where, $"{string.Join(" + ", sizes)} = {sum}", $"{states}, the number of States in the roster");
            good = false;
        }

        return good ? sizes.ToImmutable() : null;
    }
}
