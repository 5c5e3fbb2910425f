namespace LotDrawing.CountryReviews.Tests.Sample;

/// <summary>Which States have no focal point in a group, invented so that the published numbers of States and of reviews
/// come out: a State has one in all its reviews of the group or in none.</summary>
internal sealed class SampleNominations
{
    private const int WithFocalPointAnywhere = 139;

    private readonly Drawing drawing;
    private readonly Wanted[] wanted = [new(1, 26, 13, 31), new(2, 36, 16, 38)];
    private readonly List<string>[] missing = [[], []];

    /// <summary>Starts from any States of the right kinds and exchanges two at a time while that brings the numbers closer.</summary>
    internal SampleNominations(Drawing drawing, SampleLots lots)
    {
        this.drawing = drawing;
        for (int i = 0; i < 2; i++)
        {
            var own = lots.Shuffled(drawing.Groups[i]);
            var others = lots.Shuffled(drawing.ParticipantsInGroup(i + 1).Except(drawing.Groups[i]));
            missing[i] = [.. own.Take(wanted[i].UnderReview), .. others.Take(wanted[i].States - wanted[i].UnderReview)];
        }

        for (int off = Off(); off > 0;)
        {
            int i = lots.Below(2);
            int index = lots.Below(missing[i].Count);
            string before = missing[i][index];
            bool own = drawing.Groups[i].Contains(before);
            var others = drawing.ParticipantsInGroup(i + 1).Where(state => drawing.Groups[i].Contains(state) == own && !missing[i].Contains(state)).ToList();
            missing[i][index] = others[lots.Below(others.Count)];
            int now = Off();
            if (now <= off || lots.Below(50) == 0)
                off = now;
            else
                missing[i][index] = before;
        }
    }

    /// <summary>Whether the State has no focal point in the reviews of this group, 1 or 2.</summary>
    internal bool IsMissing(int group, string state) => missing[group - 1].Contains(state);

    /// <summary>The missing States of a review.</summary>
    internal IEnumerable<string> Missing(Review review) =>
        review.ReviewingStates.Prepend(review.State).Where(state => IsMissing(review.Group, state));

    private int Off()
    {
        int off = 0;
        var nominated = new HashSet<string>();
        foreach (Wanted group in wanted)
        {
            off += Math.Abs(drawing.ReviewsInGroup(group.Group).Count(review => Missing(review).Any()) - group.Awaiting);
            nominated.UnionWith(drawing.ParticipantsInGroup(group.Group).Where(state => !IsMissing(group.Group, state)));
        }

        return off + Math.Abs(nominated.Count - WithFocalPointAnywhere);
    }

    /// <summary>What is published of a group: its States without focal point, those among them that are under review,
    /// and the reviews that await nominations.</summary>
    private sealed record Wanted(int Group, int States, int UnderReview, int Awaiting);
}
