using System.Collections.Immutable;

namespace LotDrawing.Tests.Records;

/// <summary>A record as it was: what was saved then is what it is now.</summary>
public class AsOfTests
{
    private static readonly ImmutableArray<PlannedContribution> Plan = [new PlannedContribution.Spoken()];

    [Fact]
    public void A_record_as_of_an_entry_is_the_record_that_was_there_then()
    {
        DateOnly day = new(2020, 11, 23);
        var records = new List<Record> { Record.Begin(Mechanism.Untoc, Roster.Untoc2020, RecordKind.Rehearsal).AnnounceGroupsAndReviewers(day, Plan) };
        records.Add(records[^1].Contribute(day, new Contribution.Spoken("hello")));
        records.Add(records[^1].Draw(day).Value);
        records.Add(records[^1].AnnounceWithdrawal(day, "FRA", Plan));
        records.Add(records[^1].Contribute(day, new Contribution.Spoken("goodbye")));
        records.Add(records[^1].Draw(day).Value);
        records.Add(records[^1].Annul(day, "the Chair", "a slip"));

        foreach (Record then in records)
        {
            Record now = records[^1].AsOf(then.Entries.Length);
            Assert.Equal(Saved(then), Saved(now));
            Assert.Equal(then.Roster.States.AsEnumerable(), now.Roster.States.AsEnumerable());
            Assert.Equal(then.InForce?.Reviews.AsEnumerable(), now.InForce?.Reviews.AsEnumerable());
            Assert.Equal((then.Words, then.HasReviewers, then.Next.Length), (now.Words, now.HasReviewers, now.Next.Length));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => records[^1].AsOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => records[^1].AsOf(8));
    }

    private static byte[] Saved(Record record)
    {
        using var file = new MemoryStream();
        record.Save(file);
        return file.ToArray();
    }
}
