using System.Text;
using System.Text.Json;
using LotDrawing.Rules;
using LotDrawing.TestKit.Plans;

namespace LotDrawing.Tests.Pots;

public class PlanJsonTests
{
    private static string[] Faults(string json) => [.. Plan.Parse(json).Faults.Select(fault => fault.ToString())];

    [Fact]
    public void A_plan_is_read_as_DESIGN_6_writes_it()
    {
        Plan plan = Plan.Parse("""{"seats":[{"id":"FC Basel","pot":["Liverpool FC","AS Roma"]}],"load":{"min":0,"max":1},"noMutual":false}""").Value;

        Plan.Seat seat = Assert.Single(plan.Seats);
        Assert.Equal("FC Basel", seat.Id);
        Assert.Equal(["AS Roma", "Liverpool FC"], seat.Pot.ToArray());
        Assert.Equal(new LoadBounds(0, 1), plan.Load);
        Assert.False(plan.NoMutual);
        Assert.False(plan.NamesParticipants);
    }

    [Theory]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}]}""", 0, int.MaxValue)]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":null}""", 0, int.MaxValue)]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{}}""", 0, int.MaxValue)]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"min":1}}""", 1, int.MaxValue)]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"max":null}}""", 0, int.MaxValue)]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"max":1}}""", 0, 1)]
    public void Bounds_left_out_are_no_bounds(string json, int min, int max) =>
        Assert.Equal(new LoadBounds(min, max), Plan.Parse(json).Value.Load);

    [Fact]
    public void The_published_plan_is_read_beside_its_answers()
    {
        Plan plan = Plan.Parse(PublishedDraw.ChampionsLeague2017.Json).Value;

        Assert.Equal(8, plan.Seats.Length);
        Assert.Equal(49, plan.Seats.Sum(seat => seat.Pot.Length));
        Assert.Equal(new LoadBounds(0, 1), plan.Load);
    }

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        foreach (Plan plan in new[]
        {
            new Plan([new Plan.Seat("Şahin \"x\"", ["b\\", "a"]), new Plan.Seat("t", ["a"])], new LoadBounds(0, 2), noMutual: true),
            new Plan([new Plan.Seat("s", ["a"])], LoadBounds.None, participants: ["a", "idle"]),
        })
        {
            string json = plan.ToJson();
            Plan again = Plan.Parse(json).Value;

            Assert.Equal(plan.Seats.ToArray(), again.Seats.ToArray());
            Assert.Equal(plan.Load, again.Load);
            Assert.Equal(plan.NoMutual, again.NoMutual);
            Assert.Equal(plan.Participants.ToArray(), again.Participants.ToArray());
            Assert.Equal(plan.NamesParticipants, again.NamesParticipants);
            Assert.Equal(json, again.ToJson());
        }
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing() =>
        Assert.True(Plan.Parse(new MemoryStream([.. "\uFEFF"u8, .. """{"seats":[{"id":"s","pot":["a"]}]}"""u8])).IsValid);

    [Theory]
    [InlineData("7", "plan $: the number 7; expected a plan: an object")]
    [InlineData("[]", "plan $: a list; expected a plan: an object")]
    [InlineData("{}", "plan $.seats: nothing; expected a list of seats")]
    [InlineData("""{"plan":{}}""", "plan $.plan.seats: nothing; expected a list of seats")]
    [InlineData("""{"plan":[]}""", "plan $.plan: a list; expected a plan: an object")]
    [InlineData("""{"seats":{}}""", "plan $.seats: an object; expected a list of seats")]
    [InlineData("""{"seats":[]}""", "plan $.seats: no seat; expected at least one")]
    [InlineData("""{"seats":["s"]}""", "plan $.seats[0]: a string; expected a seat: an object")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":5}""", "plan $.load: the number 5; expected load bounds: an object")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"max":1.5}}""", "plan $.load.max: the number 1.5; expected a whole number from 0 to 2147483647")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"max":-1}}""", "plan $.load.max: the number -1; expected a whole number from 0 to 2147483647")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"min":1e999}}""", "plan $.load.min: the number 1e999; expected a whole number from 0 to 2147483647")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"min":123456789012345678901234567890123}}""", "plan $.load.min: the number 123456789012345678901234567890…; expected a whole number from 0 to 2147483647")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"min":3,"max":1}}""", "plan $.load: at least 3 and at most 1; expected a least load not above the greatest")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"min":"1"}}""", "plan $.load.min: a string; expected a whole number from 0 to 2147483647")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"noMutual":"no"}""", "plan $.noMutual: a string; expected true or false")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"noMutal":true}""", "plan $: a member \"noMutal\"; expected only seats, load, noMutual, participants")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],"load":{"most":1}}""", "plan $.load: a member \"most\"; expected only min, max")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"],"pot":["b"]}]}""", "plan $.seats[0].pot: the member again; expected each member once")]
    [InlineData("""{"seats":[{"id":"s","pot":["b"]}],"participants":["a"]}""", "plan $.seats[0].pot[0]: \"b\", who is not among the participants; expected one of $.participants")]
    [InlineData("""{"seats":[{"id":"s","pot":["b"]}],"participants":"b"}""", "plan $.participants: a string; expected a list of all participants")]
    [InlineData("""{"seats":[{"id":"s","pot":["b"]}],"participants":[3]}""", "plan $.participants[0]: the number 3; expected a participant's name, a string")]
    [InlineData("""{"seats":[{"id":"s","pot":["\ud800"]}]}""", "plan $.seats[0].pot[0]: a string that is not valid Unicode; expected a participant's name, a string")]
    [InlineData("""{"seats":[{"id":"s","pot":["A"]}],"\udc00":1}""", "plan $: a member \"(not valid Unicode)\"; expected only seats, load, noMutual, participants")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]},{"id":"t","pot":["a"]}],"load":{"max":1}}""", "plan $.load.max: room for 1 seats (1 participants in pots, at most 1 each); expected room for all 2")]
    [InlineData("""{"plan":{"seats":[{"id":"s","pot":[]}]}}""", "plan $.plan.seats[0].pot: an empty pot for \"s\"; expected at least one participant")]
    public void A_fault_says_where_what_came_and_what_was_expected(string json, string fault) =>
        Assert.Equal([fault], Faults(json));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}],}""")]
    [InlineData("""{"seats":[{"id":"s","pot":["a"]}]} // so""")]
    [InlineData("{\"seats\":\ud800}")]
    [InlineData("NaN")]
    public void What_is_no_JSON_is_one_fault(string json)
    {
        string fault = Assert.Single(Faults(json));
        Assert.EndsWith("expected JSON in UTF-8, nested at most 16 deep", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_not_followed() =>
        Assert.Contains("nested at most 16 deep", Assert.Single(Faults(new string('[', 1_000_000))), StringComparison.Ordinal);

    [Fact]
    public void All_faults_of_a_file_are_found_at_once() =>
        Assert.Equal(
            [
                "plan $: a member \"seat\"; expected only seats, load, noMutual, participants",
                "plan $.seats[0].id: the number 1; expected the seat's id, a string",
                "plan $.seats[1].pot: nothing; expected a list of participants",
                "plan $.seats[2]: a member \"x\"; expected only id, pot",
                "plan $.seats[2].pot[1]: null; expected a participant's name, a string",
                "plan $.load.min: the number -3; expected a whole number from 0 to 2147483647",
                "plan $.noMutual: the number 1; expected true or false",
                "plan $.seats[0].pot: an empty pot; expected at least one participant",
                "plan $.seats[2].id: \"s\" again; expected each seat once",
                "plan $.seats[2].pot[2]: \"a\" again; expected each participant once in a pot",
            ],
            Faults("""
                {"seat":[],
                 "seats":[{"id":1,"pot":[]},{"id":"s"},{"id":"s","pot":["a",null,"a"],"x":0}],
                 "load":{"min":-3},"noMutual":1}
                """));

    [Fact]
    public void Damaged_bytes_never_escape_as_another_exception()
    {
        byte[] whole = Encoding.UTF8.GetBytes("""{"seats":[{"id":"s\u00e9","pot":["a","b\ud83d\ude00"]},{"id":"t","pot":["é"]}],"load":{"min":0,"max":1},"noMutual":true,"participants":["a"]}""");
        for (int index = 0; index < whole.Length; index++)
        {
            foreach (byte other in new byte[] { 0, 0x22, 0x2c, 0x5b, 0x5c, 0x64, 0x7b, 0x7d, 0x80, 0xc3, 0xff })
            {
                byte[] damaged = [.. whole];
                damaged[index] = other;
                Parsed<Plan> reading = Plan.Parse(new MemoryStream(damaged));
                Assert.Equal(reading.IsValid, reading.Faults.IsEmpty);
            }

            Assert.False(Plan.Parse(new MemoryStream(whole[..index])).IsValid);
        }
    }

    [Fact]
    public void A_large_file_of_faults_is_read_in_one_pass()
    {
        string many = string.Join(',', Enumerable.Repeat("""{"id":"s","pot":["a","a"]}""", 20_000));

        string[] faults = Faults($$"""{"seats":[{{many}}]}""");

        Assert.Equal(101, faults.Length);
        Assert.Equal("… and 39899 more", faults[^1]);
    }

    [Fact]
    public void Asking_a_faulty_reading_for_its_plan_gives_all_faults() =>
        Assert.Equal(2, Assert.Throws<RefusedException>(() => Plan.Parse("""{"seats":[{"id":"s","pot":[]},{"id":"s","pot":["a"]}]}""").Value).Faults.Length);

    [Fact]
    public void The_written_plan_is_plain_JSON()
    {
        using JsonDocument json = JsonDocument.Parse(new Plan([new Plan.Seat("s", ["a"])]).ToJson());

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("load").GetProperty("max").ValueKind);
    }
}
