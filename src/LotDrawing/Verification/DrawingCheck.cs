using System.Globalization;

namespace LotDrawing.Verification;

/// <summary>Derives a drawing from its seed, puts it in force, and compares it with what the record says.</summary>
internal sealed class DrawingCheck(World world, RecordKind kind, RecordAlgorithm algorithm, WordLimit limit, FindingList findings)
{
    private readonly LoadFinishingsStore loadCounts = new();

    /// <summary>Derives and compares. False when the record's words are used up or no valid drawing exists.</summary>
    internal void Check(Entry.Drawing entry, OpenAnnouncement open, LotLog? log)
    {
        byte[] seed = open.Seed();
        try
        {
            CheckGroups(entry, open, seed, log);
            CheckReviews(entry, open, seed, log);
        }
        catch (WordsUsedUpException)
        {
            findings.Add(entry.Number, "drawing", "", Page.Limits,
                $"at most {WordLimit.OfARecord.ToString("N0", CultureInfo.InvariantCulture)} words of stream for all drawings of the record", "more, and no end");
        }
    }

    private WordStream Stream(string label, byte[] seed) => new(kind == RecordKind.Rehearsal ? $"rehearsal/{label}" : label, seed, limit);

    private void CheckGroups(Entry.Drawing entry, OpenAnnouncement open, byte[] seed, LotLog? log)
    {
        if (open.Sizes is not { } sizes)
        {
            if (entry.Groups is not null)
                Add(entry, "groups", "no groups, as none are announced", "groups");
            return;
        }

        var groups = GroupDrawing.Draw(world, sizes, Stream("groups", seed), log);
        for (int g = 0; g < groups.Length; g++)
        {
            foreach (int state in groups[g])
                world.SetGroup(state, g + 1);
        }

        world.SetHasGroups();
        if (entry.Groups is not { } drawn)
        {
            Add(entry, "groups", "the groups announced", "none");
            return;
        }

        if (drawn.Length != groups.Length)
            Add(entry, "groups", $"{groups.Length} groups", $"{drawn.Length}");
        for (int g = 0; g < Math.Min(drawn.Length, groups.Length); g++)
        {
            var codes = groups[g].Select(state => world.Codes[state]).ToList();
            if (!drawn[g].SequenceEqual(codes))
                Add(entry, $"group {g + 1}", Difference(codes, drawn[g]), Difference(drawn[g], codes));
        }
    }

    /// <summary>What the one list has and the other has not; when they have the same, that the order differs.</summary>
    private static string Difference(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0)
            return "no State";
        var only = one.Except(other, StringComparer.Ordinal).Take(8).ToList();
        return only.Count > 0 ? string.Join(", ", only) : $"{one.Count} States: {string.Join(", ", one.Take(8))}{(one.Count > 8 ? " …" : "")}";
    }

    private void CheckReviews(Entry.Drawing entry, OpenAnnouncement open, byte[] seed, LotLog? log)
    {
        var seats = open.AllReviewers ? Changes.OfAll(world) : open.Seats;
        if (seats.Count == 0)
        {
            if (entry.Reviews is not null)
                Add(entry, "reviews", "no reviews, as none are announced", "reviews");
            return;
        }

        WordStream words = Stream(open.Label, seed);
        if (open.AllReviewers && algorithm == RecordAlgorithm.LoadsV1)
        {
            if (!LoadDrawing.Draw(world, words, loadCounts))
            {
                Add(entry, "", "a valid drawing", "no valid drawing exists");
                return;
            }

            LogPots(seats, log);
        }
        else if (SeatDrawing.Draw(world, seats, open.AllReviewers, words, log) is { } empty)
        {
            Add(entry, Subject(empty), "a valid drawing", "no valid drawing exists: the pot of this seat is empty");
            return;
        }

        if (open.AllReviewers)
            world.SetHasReviewers();
        Compare(entry, seats);
    }

    /// <summary>Loads v1 does not draw seat by seat: each seat's pot, and where in it the State stands that was drawn.</summary>
    private void LogPots(List<SeatToDraw> seats, LotLog? log)
    {
        if (log is null)
            return;
        var drawn = seats.ConvertAll(seat => world.Seat(seat.State, seat.Seat).Principal);
        int before = world.Changes;
        foreach (SeatToDraw seat in seats)
            world.SetSeat(seat.State, seat.Seat, -1, -1);
        for (int i = 0; i < seats.Count; i++)
        {
            seats[i].Fill(i == 0 ? null : seats[i - 1]);
            int index = seats[i].Principals.Members().TakeWhile(state => state < drawn[i]).Count();
            log.Add(LotKind.Principal, seats[i], seats[i].Principals, seats[i].PrincipalCount, index, drawn[i]);
        }

        world.UndoTo(before);
    }

    private void Compare(Entry.Drawing entry, List<SeatToDraw> seats)
    {
        if (entry.Reviews is not { } reviews)
        {
            Add(entry, "reviews", "the reviews announced", "none");
            return;
        }

        int review = 0;
        for (int start = 0, end; start < seats.Count; start = end)
        {
            int state = seats[start].State;
            for (end = start; end < seats.Count && seats[end].State == state; end++)
            {
                // To the last seat of this State.
            }

            if (review == reviews.Length || reviews[review].State != world.Codes[state])
            {
                Add(entry, world.Codes[state], $"the review of {world.Codes[state]} here", review == reviews.Length ? "none" : $"that of {reviews[review].State}");
                return;
            }

            CompareReview(entry, reviews[review++], seats, start, end);
        }

        if (review < reviews.Length)
            Add(entry, reviews[review].State, "no further review", $"that of {reviews[review].State}");
    }

    private void CompareReview(Entry.Drawing entry, Review review, List<SeatToDraw> seats, int start, int end)
    {
        int state = seats[start].State;
        if (review.Group != world.GroupOf(state))
            Add(entry, review.State, $"group {world.GroupOf(state)}", $"group {review.Group}");
        if (review.Seats.Length != end - start)
            Add(entry, review.State, $"{end - start} seats", $"{review.Seats.Length}");
        for (int i = 0; i < Math.Min(review.Seats.Length, end - start); i++)
        {
            SeatToDraw seat = seats[start + i];
            var (principal, additional) = world.Seat(state, seat.Seat);
            string expected = Filled(world.Rules.Mechanism.Seats[seat.Seat].Id, world.Codes[principal], additional < 0 ? null : world.Codes[additional]);
            string found = Filled(review.Seats[i].Seat, review.Seats[i].Principal, review.Seats[i].Additional);
            if (expected != found)
                findings.Add(entry.Number, "drawing", Subject(seat), world.Rules.Mechanism.Seats[seat.Seat].Source.ToString(), expected, found);
        }
    }

    private static string Filled(string seat, string principal, string? additional) =>
        additional is null ? $"{seat}: {principal}" : $"{seat}: {principal}, additional {additional}";

    private string Subject(SeatToDraw seat) => $"{world.Codes[seat.State]}/{world.Rules.Mechanism.Seats[seat.Seat].Id}";

    private void Add(Entry.Drawing entry, string subject, string expected, string found) =>
        findings.Add(entry.Number, "drawing", subject, Page.Announcements, expected, found);
}
