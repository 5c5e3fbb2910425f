using System.Runtime.CompilerServices;
using LotDrawing.Fairness.Tests.Rigged;
using Xunit.Abstractions;

namespace LotDrawing.Fairness.Tests.Audits;

/// <summary>Draws of the 2020 roster whose single chances are right, or nearly, and whose lots have to do with each other: each is caught by the test that is
/// for it, at the default level of one false alarm in a thousand audits, by fewer than a million draws.</summary>
/// <remarks>Found as well: fair draws of the same numbers and seed pass (the last test), and <see cref="ErrorRateTests"/> has the rate of false alarms.</remarks>
[Trait("Category", "Long")]
public sealed class RiggedPairsTests(ITestOutputHelper output)
{
    private static AuditSubject World => Subjects.World;

    private static int SeatOf(string name) => World.Plan.SeatNames.IndexOf(name);

    [Fact]
    public void Frances_reviewer_follows_Angolas() =>
        Caught(new FollowsSeat(World, "FRA", SeatOf("AGO/same-region")), 65_536, "together/lots");

    [Fact]
    public void Frances_reviewer_follows_that_of_its_other_seat() =>
        Caught(new FollowsSeat(World, "FRA", SeatOf("FRA/other-region")), 65_536, "together/lots");

    [Fact]
    public void France_gets_the_earlier_of_two_in_the_first_group_and_the_later_in_the_last() =>
        Caught(new EarlierInFirstGroup(World, "FRA"), 65_536, "together/lots");

    [Fact]
    public void Drawings_with_a_circle_of_three_are_thrown_away() =>
        Caught(new NoCircles(World), 16_384, "reference/circles");

    [Fact]
    public void France_never_gets_the_reviewer_of_the_drawing_before() =>
        Caught(new NeverTheSame(World, "FRA"), 16_384, "before/seats");

    [Fact]
    public void Every_drawing_avoids_the_one_before() =>
        Caught(new AvoidsTheOneBefore(World), 4_096, "before/draws");

    /// <summary>The sum of squared loads falls by 0.028 of its standard deviation: it takes the reference draws of a million.</summary>
    [Fact]
    public void Of_two_drawings_the_more_even_is_kept_in_one_draw_of_twenty() =>
        Caught(new MoreEvenOfTwo(World), 262_144, "reference/evenness", referenceDraws: 65_536);

    [Fact]
    public void A_tenth_of_the_group_drawings_with_France_and_Germany_together_is_made_again() =>
        Caught(new SeldomTogether(World, "FRA", "DEU", onceIn: 10), 65_536, "together/groups");

    /// <summary>The same number of draws, the same seed, nothing rigged.</summary>
    [Fact]
    public void What_is_not_rigged_passes() =>
        Assert.Equal(AuditVerdict.Fair, Run(new ExactDraw(World), 65_536, null).Verdict);

    private void Caught(IAuditedDraw rigged, long draws, string by, long? referenceDraws = null, [CallerMemberName] string rig = "")
    {
        AuditResult result = Run(rigged, draws, referenceDraws);
        TestResult test = result.Tests.Single(one => one.Name == by);
        output.WriteLine($"{rigged.Name}: {by} {test.AdjustedPValue:g2}, {test.Effect!.What}; failed: {string.Join(' ', result.Tests.Where(one => !one.Passed).Select(one => one.Name))}");
        Assert.False(test.Passed);
        Assert.Equal(AuditVerdict.Unfair, result.Verdict);
        RiggedResults.Add(rig.Replace('_', ' '), result, [by]);
    }

    private static AuditResult Run(IAuditedDraw draw, long draws, long? referenceDraws) =>
        Audit.Run(World, draw, new AuditOptions { Draws = draws, Seed = "pairs", ReferenceDraws = referenceDraws });
}
