using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>The identities among the figures: which hold, which do not, and how those could be read.</summary>
internal static class ConsistencySection
{
    internal static IEnumerable<Block> Of(ImmutableArray<IdentityResult> identities, string heading)
    {
        var failing = identities.Where(identity => identity.Verdict == IdentityVerdict.Fails).ToList();
        int holding = identities.Count(identity => identity.Verdict == IdentityVerdict.Holds);
        int unstated = identities.Length - failing.Count - holding;
        yield return new Heading(heading);
        int checkable = holding + failing.Count;
        string found = failing.Count == 0
            ? $"{Words.Sentence(Words.Count(checkable, "identity", "identities"))} that must hold among the figures {Words.Verb(checkable, "was", "were")} checked, and {Words.Verb(checkable, "it holds", "all hold")}."
            : $"Of {Words.Count(checkable, "identity", "identities")} that must hold among the figures, {Words.Number(failing.Count)} {Words.Verb(failing.Count, "does", "do")} not.";
        string rest = unstated == 0 ? "" : $" {Words.Sentence(Words.Number(unstated))} more could not be checked, as not all of {Words.Verb(unstated, "its", "their")} figures are stated.";
        yield return new Paragraph(found + rest);
        foreach (IdentityResult identity in failing)
        {
            string readings = identity.Readings.IsEmpty
                ? "No reading of the figures reconciles them."
                : string.Join(" ", identity.Readings);
            yield return new Paragraph($"This does not hold: {identity.Statement}. {identity.Found}. {readings}");
        }

        yield return new Table(
            "Identities among the figures",
            [new Column("Identity"), new Column("Figures"), new Column("Verdict", Whole: true)],
            [.. identities.Select(identity => (ImmutableArray<string>)[identity.Statement, identity.Found, Word(identity.Verdict)])]);
    }

    private static string Word(IdentityVerdict verdict) => verdict switch
    {
        IdentityVerdict.Holds => "holds",
        IdentityVerdict.Fails => "does not hold",
        _ => "not stated",
    };
}
