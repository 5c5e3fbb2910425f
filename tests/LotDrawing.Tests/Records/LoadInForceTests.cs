using LotDrawing.TestKit;
using static LotDrawing.Tests.Records.Rehearsed;

namespace LotDrawing.Tests.Records;

/// <summary>The maximum load counts seats in force too (docs/algorithm.md, section 4): where an amendment puts it below what a State
/// serves in already, no drawing is valid until one of that State's seats is drawn again.</summary>
public sealed class LoadInForceTests
{
    private static readonly Record Source = ConformanceCases.Record("cases/requests-not-in-order.json");
    private static readonly Record Full = Rehearsed.Drawn(Source.Mechanism, Source.Roster);

    private static readonly ILookup<int, string> Loads = Source.Roster.States.ToLookup(state => Full.InForce!.ReviewsBy(state.Code).Count(), state => state.Code);
    private static readonly int Most = Loads.Max(load => load.Key);
    private static readonly Record Amended = Full.Amend(Date, Source.Mechanism with { Load = new LoadBounds(0, Most - 1) }, "the Conference", "a reason");

    /// <summary>Seats with a State that serves in the most reviews, or with none of them.</summary>
    private static Request[] Requests(bool busiest) =>
        [.. Full.InForce!.Reviews.SelectMany(review => review.Seats.Where(seat => Loads[Most].Contains(seat.Principal) == busiest).Select(seat => SmallPhases.Ordinary(review.State, seat.Seat)))];

    [Fact]
    public void While_a_State_serves_in_more_reviews_than_it_may_no_seat_of_others_is_drawn() => Assert.Equal(
        Loads[Most].Select(code => $"announcement: no valid drawing exists: {code} serves in {Most} reviews by drawings in force, under loads of 0..{Most - 1}; expected load bounds that can be met"),
        Refused(() => Amended.AnnounceMeeting(Amended.Meet(Date, [Requests(false)[0]]), Words)));

    [Fact]
    public void When_one_seat_of_each_such_State_is_drawn_again_all_may_serve()
    {
        Request[] requests = [.. Loads[Most].Select(code => Requests(true).First(request => Full.InForce!.ReviewOf(request.State)!.Seat(request.Seats[0])!.Principal == code))];

        Record drawn = Amended.AnnounceMeeting(Amended.Meet(Date, [.. requests]), Words).Drawn();

        Assert.All(drawn.Roster.States, state => Assert.InRange(drawn.InForce!.ReviewsBy(state.Code).Count(), 0, Most - 1));
        using var file = new MemoryStream();
        drawn.Save(file);
        Assert.Equal(VerdictContents.Holds, Verifier.Verify(file.ToArray()).Contents);
    }
}
