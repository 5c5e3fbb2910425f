using System.Text.Json.Nodes;
using MeetingRoom.Halls;
using MeetingRoom.Journals;

namespace MeetingRoom.Tests.Server;

/// <summary>What is added to the record takes two people, and lapses when what is asked changes.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task A_wrong_answer_records_nothing_and_leaves_the_question_open()
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        await room.Ok("propose", new { what = "begin", plan = "words, dice 6x50" });
        long asked = room.Hall.Now.Room.Proposal!.Id;
        Answer wrong = await room.DoAsync("agree", new { proposal = asked, answer = "0" }, "second");
        Assert.Equal(400, wrong.Status);
        Assert.False(File.Exists(Path.Combine(room.Folder, "record.json")));
        Assert.Equal(asked, room.Hall.Now.Room.Proposal!.Id);
        await room.Agree();
        Assert.Equal(1, room.Hall.Now.Book.Length);
    }

    [Fact]
    public async Task One_byte_more_and_it_is_asked_anew()
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Ok("words", new { text = "harbour" });
        await room.Ok("propose", new { what = "contribute" });
        long asked = room.Hall.Now.Room.Proposal!.Id;
        await room.Ok("words", new { text = "harbours" }, "second");
        Assert.Null(room.Hall.Now.Room.Proposal);
        Answer late = await room.DoAsync("agree", new { proposal = asked, answer = "harbours" }, "second");
        Assert.Equal(409, late.Status);
        Assert.Equal(1, room.Hall.Now.Book.Length);
    }

    [Fact]
    public async Task Three_minutes_and_it_is_over()
    {
        string folder = TestRoom.NewFolder();
        // The question was asked three minutes ago, by the journal's time.
        using (Journal journal = Journal.Open(Path.Combine(folder, "journal.db")))
            journal.Append(new JournalLine(1, DateTimeOffset.UtcNow, Roles.Server, null, Acts.Started));
        await using TestRoom room = await Ceremony.EmptyAsync(folder: folder);
        await room.Ok("propose", new { what = "begin", plan = "words, dice 6x50" });
        var open = room.Hall.Now.Room.Proposal!;
        var late = room.Hall.Now.Room with { Proposal = open with { At = open.At - Proposals.Patience } };
        Command agree = TestRoom.Command("agree", new { proposal = open.Id, answer = ProposalText.Answer(open, late, room.Hall.Now.Book) }, "second", 0);
        CommandFaultException fault = Assert.Throws<CommandFaultException>(() => Proposals.Agreed(agree, late, room.Hall.Now.Book, room.Hall.Clock));
        Assert.Contains("three minutes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_does_not_show_what_is_asked()
    {
        await using TestRoom room = await Ceremony.EmptyAsync();
        await room.Both(new { what = "begin", plan = "words, dice 6x50" });
        await room.Ok("words", new { text = "one two three" });
        await room.Ok("propose", new { what = "contribute" });
        Snapshot now = room.Hall.Now;
        string[] shown = [.. ProposalText.Table(now.Room.Proposal!, now.Room, now.Book).SelectMany(row => row)];
        Assert.DoesNotContain(shown, text => text.Contains("three", StringComparison.Ordinal));
        Assert.Equal("three", ProposalText.Answer(now.Room.Proposal!, now.Room, now.Book));
    }

    [Fact]
    public async Task A_round_of_2023_is_taken_by_a_clock_of_2023_and_no_other()
    {
        var clock = new HallClock(new DateTimeOffset(2023, 9, 15, 9, 0, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow, TimeZoneInfo.Utc);
        await using TestRoom room = await Ceremony.EmptyAsync(options => options with { Clock = clock });
        Answer past = await room.DoAsync("propose", new { what = "begin", plan = "words, drand 2023-09-15T08:59Z" });
        Assert.Equal(400, past.Status);
        await room.Both(new { what = "begin", plan = "words, drand +10min" });
        Assert.Equal(new DateOnly(2023, 9, 15), room.Hall.Now.Book[1].Date);
        await room.Ok("words", new { text = "harbour" });
        await room.Both(new { what = "contribute" });
        Answer early = await room.DoAsync("roundValue", new { hex = new string('a', 96) });
        Assert.Contains("comes at 09:10", early.Message, StringComparison.Ordinal);
        Assert.Equal("drand", ((JsonObject)JsonNode.Parse(System.Text.Encoding.UTF8.GetString(room.Hall.Now.Book.Bytes(1)!))!)["entries"]![0]!["plan"]![1]!["source"]!.ToString());
    }
}
