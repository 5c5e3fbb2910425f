using System.Collections.Immutable;

namespace LotDrawing.CountryReviews;

/// <summary>The reviews for which a repetition of the drawing is worth asking.</summary>
internal static class RepetitionsSection
{
    internal static IEnumerable<Block> Of(StatusReport report)
    {
        int count = report.RepetitionsWorthAsking.Length;
        yield return new Heading("Repetitions of the drawing worth asking for");
        if (count == 0)
        {
            yield return new Paragraph("There are grounds for a repetition of the drawing in no review.");
            yield break;
        }

        yield return new Paragraph(
            $"In {Words.Count(count, "review")} a reviewing State's focal point is missing beyond its limit or does not answer, or there is no agreement on the working languages: grounds on which the State under review can ask for a repetition of the drawing ({report.RepetitionsWorthAsking[0].Source}).");
        yield return new Table(
            "Reviews with grounds for a repetition",
            [new Column("State under review"), new Column("Seats"), new Column("Grounds"), new Column("Repetition")],
            [.. report.RepetitionsWorthAsking.OrderBy(worth => report.Name(worth.Request.State), StringComparer.Ordinal).Select(worth => (ImmutableArray<string>)

                [
                    report.Name(worth.Request.State), string.Join(", ", worth.Request.Seats), worth.Request.Grounds ?? "",
                    worth.Request.Kind == RepetitionKind.Exceptional ? "exceptional" : "ordinary",
                ])]);
    }
}
