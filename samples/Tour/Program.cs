using LotDrawing;

// One draw, outside any record.
Drawing drawing = Mechanism.Untoc.Draw(Roster.Untoc2020, new Seed("example")).Value;
Review review = drawing.ReviewOf("FRA")!;
Console.WriteLine($"FRA is reviewed in group {review.Group} by {string.Join(" and ", review.ReviewingStates)}");
Console.WriteLine($"FRA reviews {string.Join(" and ", drawing.ReviewsBy("FRA").Select(other => other.State))}");

// The same on the record: announced before the seed exists, contributed in public, then drawn.
DateOnly today = new(2026, 12, 14);
Record book = Record.Begin(Mechanism.Untoc, Roster.Untoc2020)
    .AnnounceGroupsAndReviewers(today, [new PlannedContribution.Spoken(), new PlannedContribution.Dice(6, 50)])
    .Contribute(today, Contribution.Spoken.Parse("L’été, naïf.").Value)
    .Contribute(today, Contribution.Dice.Parse("31652 44123 61525 33614 25461 12345 66321 54213 42516 35264".Replace(" ", ""), 6).Value)
    .Draw(today).Value;

// A meeting decides on requests, and can be looked at before it is announced.
var meeting = book.Meet(today, [new Request("FRA", ["same-region"], requestedBy: "FRA")]);
Console.WriteLine($"one of {meeting.Pots[0].States.Length} States would replace {string.Join(" and ", meeting.Pots[0].Replaced)}");
book = book.AnnounceMeeting(meeting, [new PlannedContribution.Dice(6, 50)])
    .Contribute(today, new Contribution.Dice(6, [.. Enumerable.Range(0, 50).Select(roll => 1 + (roll % 6))]))
    .Draw(today).Value;

// Saved, loaded, verified by code of its own, and explained.
using var file = new MemoryStream();
book.Save(file);
file.Position = 0;
Console.WriteLine($"{Record.Load(file).Value.Entries.Length} entries, the last hash begins {PublishedHash.InFours(book.LastHash)[..9]}");
Console.WriteLine($"verified: {Verifier.Verify(file.ToArray()).Contents}");
Console.WriteLine(book.Explain("FRA"));
