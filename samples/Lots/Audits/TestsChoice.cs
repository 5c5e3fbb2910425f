using System.CommandLine;
using LotDrawing.Fairness;
using LotDrawing.Text;
using Lots.Shell;

namespace Lots.Audits;

/// <summary><c>--tests LIST</c>: what the audit asks.</summary>
internal sealed class TestsChoice : Option<string?>
{
    private static readonly Dictionary<string, AuditTests> Known = new(StringComparer.Ordinal)
    {
        ["groups"] = AuditTests.Groups,
        ["pairs"] = AuditTests.Pairs,
        ["loads"] = AuditTests.Loads,
        ["order"] = AuditTests.Order,
        ["reference"] = AuditTests.Reference,
        ["exact"] = AuditTests.Exact,
        ["together"] = AuditTests.Together,
    };

    internal TestsChoice()
        : base("--tests")
    {
        Description = $"What is asked: {string.Join(", ", Known.Keys)}. Without it everything that the size of the draw allows.";
        HelpName = "A,B,…";
    }

    /// <summary>The tests named, or null when none are, or when there is a fault.</summary>
    internal AuditTests? Read(ParseResult parsed, Faults faults)
    {
        if (parsed.GetValue(this) is not { } text)
            return null;
        AuditTests named = AuditTests.None;
        foreach (string word in text.Split(','))
        {
            if (Known.TryGetValue(word, out AuditTests test))
            {
                named |= test;
                continue;
            }

            string meant = Spelling.Nearest(word, Known.Keys) is { } near ? $" (nearest: {near})" : "";
            faults.Add(Name, OneLine.Shown(word), $"some of {string.Join(", ", Known.Keys)}, separated by commas{meant}");
        }

        return named;
    }
}
