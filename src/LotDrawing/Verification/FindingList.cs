using System.Collections.Immutable;

namespace LotDrawing.Verification;

/// <summary>Collects findings, at most 100, and counts the rest.</summary>
internal sealed class FindingList
{
    internal const int Most = 100;

    private readonly List<Finding> all = [];

    internal int Count { get; private set; }

    internal int First => all.Count == 0 ? int.MaxValue : all.Min(finding => finding.Entry);

    internal void Add(int entry, string kind, string subject, string paragraph, string expected, string found)
    {
        Count++;
        if (all.Count < Most)
            all.Add(new Finding(entry, kind, subject, paragraph, expected, found));
    }

    /// <summary>In order of their entries.</summary>
    internal ImmutableArray<Finding> InOrder() => [.. all.OrderBy(finding => finding.Entry)];
}

/// <summary>Where a finding's rule stands.</summary>
internal static class Page
{
    internal const string File = "docs/record-format.md, section 1";

    internal const string Entries = "docs/record-format.md, section 2";

    internal const string Announcements = "docs/record-format.md, section 3";

    internal const string Ceremony = "docs/record-format.md, section 4";

    internal const string Limits = "docs/record-format.md, section 5";

    internal const string Verdict = "docs/record-format.md, section 6";

    internal const string Shapes = "docs/record-format.md, section 7";
}
