using System.CommandLine;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>Options that do not go together with another.</summary>
internal static class GivenOptions
{
    /// <summary>Refuses each of these options that is given.</summary>
    /// <param name="options">The options.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="with">With what they do not go, as <c>--plan</c>.</param>
    /// <param name="expected">What is expected instead.</param>
    /// <param name="faults">Told of each.</param>
    internal static void Refuse(IEnumerable<Option> options, ParseResult parsed, string with, string expected, Faults faults)
    {
        foreach (Option option in options.Where(option => parsed.GetResult(option) is { Implicit: false }))
            faults.Add(option.Name, $"given {with}", expected);
    }
}
