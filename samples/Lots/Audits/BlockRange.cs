using System.CommandLine;
using System.Globalization;
using LotDrawing.Fairness;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>--blocks A..B</c>: the blocks from A up to B, B not included.</summary>
internal readonly record struct BlockRange(long First, long End)
{
    internal static Option<string?> Option() => new("--blocks")
    {
        Description = $"Which blocks of an audit to count, from A up to but without B: a share of it, of {AuditOptions.DrawsInBlock:N0} draws a block. Needs --tally.",
        HelpName = "A..B",
    };

    /// <summary>The range, or null when the option is not given or faulty.</summary>
    internal static BlockRange? Read(string? text, Faults faults)
    {
        if (text is null)
            return null;
        string[] parts = text.Split("..");
        if (parts.Length == 2 && Parse(parts[0]) is { } first && Parse(parts[1]) is { } end && first < end)
            return new BlockRange(first, end);
        faults.Add("--blocks", OneLine.Shown(text), string.Create(CultureInfo.InvariantCulture, $"A..B, whole numbers from 0 to {AuditTally.MostBlocks:N0}, A less than B"));
        return null;
    }

    private static long? Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long block) && block <= AuditTally.MostBlocks ? block : null;
}
