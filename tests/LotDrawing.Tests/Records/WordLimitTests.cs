using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Text;
using static LotDrawing.TestKit.SmallPhases;

namespace LotDrawing.Tests.Records;

/// <summary>All drawings of a record read at most 20,000,000 words: the last of them may be taken, and no further one.</summary>
public sealed class WordLimitTests
{
    private const string Limit = "expected one: all drawings of a record together read at most 20000000";

    private static readonly Record Base = ConformanceCases.Record("independent/01-base.json");
    private static readonly Seed Seed = new("a seed");

    /// <summary>The record's first announcement open, with so many words read before.</summary>
    private static RecordState Open(Mechanism mechanism, long before)
    {
        RecordState state = RecordState.Begin(RecordKind.Rehearsal, RecordAlgorithm.V1, mechanism, Base.Roster) with { Words = before };
        var what = new Announcement.GroupsAndReviewers([2, 2, 3]);
        var faults = new FaultList();
        Announced announced = state.Check(Rehearsed.Date, what, faults)!;
        Entry.Announcement entry = EntryJson.Announced(1, Rehearsed.Date, Base.LastHash, what, Rehearsed.Words);
        Assert.Empty(faults.All);
        return state with { Open = new OpenAnnouncement(entry, announced, state.Phase, []) };
    }

    private static (Drawn? Drawn, string[] Faults) Draw(RecordState state)
    {
        var faults = new FaultList();
        Drawn? drawn = RecordDraw.Run(state, Seed, faults, CancellationToken.None, null);
        return (drawn, [.. faults.All.Select(fault => fault.ToString())]);
    }

    [Fact]
    public void The_last_word_may_be_taken_and_no_further_one()
    {
        long words = Draw(Open(Base.Mechanism, 0)).Drawn!.Words;

        var (drawn, none) = Draw(Open(Base.Mechanism, 20_000_000 - words));
        var (beyond, faults) = Draw(Open(Base.Mechanism, 20_000_000 - words + 1));

        Assert.Equal(words, drawn!.Words);
        Assert.Empty(none);
        Assert.Null(beyond);
        Assert.Equal([$"drawing: no valid drawing within {words - 1} words of the stream; {Limit}"], faults);
    }

    /// <summary>Where load bounds make nearly every drawing void, it is said which procedure would draw it and why it does not.</summary>
    [Fact]
    public void Under_bounds_that_bind_it_is_said_what_would_help()
    {
        var (_, faults) = Draw(Open(Base.Mechanism with { Load = new LoadBounds(1, 6) }, 20_000_000));

        Assert.Equal(
            [$"drawing: no valid drawing within 0 words of the stream; {Limit}; under loads of 1..6 nearly every drawing is void, and the loads procedure, which would draw it, does not serve: additional States may have to be drawn (instrumentsCovered); wider bounds would help"],
            faults);
    }

    /// <summary>The loads procedure never draws a few seats, so it is no advice for them.</summary>
    [Fact]
    public void Of_a_few_seats_nothing_of_the_kind_is_said()
    {
        SmallPhase phase = CrossOfFour(Mechanism.Untoc with { Load = new LoadBounds(0, 3) });
        RecordState state = RecordState.Begin(RecordKind.Rehearsal, RecordAlgorithm.V1, phase.Mechanism, phase.Roster) with { Phase = InternalPhase.Of(phase) };
        var faults = new FaultList();
        Announced announced = state.Check(Rehearsed.Date, new Announcement.Withdrawal("E1"), faults)!;

        Assert.Null(RecordDraw.Run(state, announced, Seed, 0, faults, CancellationToken.None, null));
        Assert.Equal([$"drawing: no valid drawing within 0 words of the stream; {Limit}"], faults.All.Select(fault => fault.ToString()));
    }

    /// <summary>What was derived before is taken as it is, and compared with what the entry says.</summary>
    [Fact]
    public void A_drawing_that_was_derived_is_not_drawn_again()
    {
        RecordState open = Open(Base.Mechanism, 0) with { Date = Rehearsed.Date };
        Drawn drawn = Draw(open).Drawn!;
        RecordState complete = open with { Open = open.Open! with { Made = [new Contribution.Spoken("hello")] } };
        Entry.Drawing entry = EntryJson.Drawn(2, Rehearsed.Date, Base.LastHash, drawn.Groups, drawn.Reviews);
        var faults = new FaultList();

        RecordState? after = complete.Apply(entry, drawn with { Words = 1234 }, faults, CancellationToken.None);
        RecordState? other = complete.Apply(entry, drawn with { Reviews = null }, faults, CancellationToken.None);

        Assert.Equal(1234, after!.Words);
        Assert.Null(other);
        Assert.Equal(["result: another result than the seed gives; expected what follows from the announcement and its seed"], faults.All.Select(fault => fault.ToString()));
    }
}
