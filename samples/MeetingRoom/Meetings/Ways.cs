using System.Collections.Immutable;
using LotDrawing;

namespace MeetingRoom.Meetings;

/// <summary>The ways through a drawing: in which order the hall is shown its States, and after which of them there is a pause.</summary>
internal static class Ways
{
    internal const string ByGroup = "by-group";
    internal const string ByRegion = "by-region";
    internal const string Changed = "changed";

    internal static readonly string[] All = [ByGroup, ByRegion, Changed];

    /// <summary>The States with lots, in sections, each in the order shown.</summary>
    /// <param name="way">One of <see cref="All"/>.</param>
    /// <param name="drawn">What the drawing gave, each State once.</param>
    /// <param name="then">The record just after the drawing.</param>
    /// <param name="what">What was announced.</param>
    internal static ImmutableArray<(ShownSection Section, string[] Codes)> Sections(string way, IEnumerable<Review> drawn, Record then, Announcement what)
    {
        Review[] all = [.. drawn];
        bool isFirst = what is Announcement.Groups or Announcement.Reviewers or Announcement.GroupsAndReviewers;
        if (way == Changed && !isFirst)
            return [Section(new ShownSection(1, "changed", null, null, all.Length), InTheOrderAsked(all, then, what))];
        if (way == ByRegion)
        {
            ImmutableArray<string> regions = then.Mechanism.RegionalGroups;
            return
            [
                .. all.GroupBy(review => then.FindEver(review.State)!.RegionalGroup).OrderBy(region => regions.IndexOf(region.Key))
                    .Select(region => Section(new ShownSection(regions.IndexOf(region.Key) + 1, "region", null, region.Key, region.Count()), ByGroups(region, then))),
            ];
        }

        return
        [
            .. all.GroupBy(review => review.Group).OrderBy(group => group.Key)
                .Select(group => Section(new ShownSection(group.Key, "group", group.Key, null, group.Count()), ByGroups(group, then))),
        ];
    }

    private static (ShownSection, string[]) Section(ShownSection section, IEnumerable<string> codes) => (section, [.. codes]);

    private static IEnumerable<string> ByGroups(IEnumerable<Review> reviews, Record then) =>
        reviews.GroupBy(review => review.Group).OrderBy(group => group.Key).SelectMany(group => Revelation.ByName(group.Select(review => review.State), then));

    /// <summary>Those whose requests were granted, in the order asked; then whoever else is drawn for.</summary>
    private static IEnumerable<string> InTheOrderAsked(Review[] reviews, Record then, Announcement what)
    {
        string[] asked = what is Announcement.Meeting meeting ? [.. meeting.Decisions.Where(decision => decision.IsGranted).Select(decision => decision.Request.State)] : [];
        string[] all = [.. ByGroups(reviews, then)];
        return asked.Where(all.Contains).Concat(all).Distinct();
    }
}

/// <summary>States that are shown without a pause between them.</summary>
/// <param name="Section">Its number: of a group or a regional group its own, from 1.</param>
/// <param name="Kind">group, region or changed.</param>
/// <param name="Group">The group, or null.</param>
/// <param name="Region">The regional group, or null.</param>
/// <param name="Size">How many States it has.</param>
internal sealed record ShownSection(int Section, string Kind, int? Group, string? Region, int Size);
