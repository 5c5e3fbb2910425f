using System.Collections.Immutable;
using static LotDrawing.CountryReviews.StatusReport;

namespace LotDrawing.CountryReviews;

/// <summary>Who is missing, review by review.</summary>
internal static class AwaitingAnnex
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        yield return new Heading("Reviews awaiting nominations");
        foreach (GroupStatus group in report.Groups)
        {
            if (group.Awaiting.IsEmpty)
            {
                yield return new Notice($"In {Words.Group(group.Group)} no review awaits nominations.");
                continue;
            }

            yield return new Table(
                $"Reviews awaiting nominations, {Words.Group(group.Group)}",
                [new Column("Review of"), new Column("Focal points missing"), new Column("Stage", Whole: true)],
                [.. group.Awaiting.OrderBy(review => report.Name(review.Review), StringComparer.Ordinal).Select(review => (ImmutableArray<string>)
                    [report.Name(review.Review), Missing(report, review), review.Stage.Name()])]);
        }
    }

    private static string Missing(StatusReport report, AwaitingReview review)
    {
        var missing = new List<string>();
        if (review.StateUnderReview)
            missing.Add("the State under review");
        if (!review.ReviewingStates.IsEmpty)
            missing.Add($"{Words.Verb(review.ReviewingStates.Length, "the reviewing State", "the reviewing States")} {Words.List(review.ReviewingStates.Select(report.Name))}");
        return string.Join("; ", missing);
    }
}
