using System.Text;
using LotDrawing.Rules;

namespace LotDrawing.Tests.Pots;

/// <summary>Plans as files, to the letter; and what a fault shows of a text that came from outside.</summary>
public sealed class PlanFileTests
{
    private const string Small = """{"seats":[{"id":"s","pot":["a"]}]}""";

    [Fact]
    public void A_plan_is_written_to_be_read_by_people() =>
        Assert.Equal(
            """
            {
              "seats": [
                {
                  "id": "s",
                  "pot": [
                    "a",
                    "é"
                  ]
                },
                {
                  "id": "t",
                  "pot": [
                    "a",
                    "é"
                  ]
                }
              ],
              "load": {
                "min": 1,
                "max": null
              },
              "noMutual": false
            }

            """,
            new Plan([new Plan.Seat("s", ["é", "a"]), new Plan.Seat("t", ["a", "é"])], new LoadBounds(1, int.MaxValue)).ToJson());

    [Fact]
    public void Other_bounds_leave_the_participants_as_they_were()
    {
        Plan named = new Plan([new Plan.Seat("s", ["a"])], LoadBounds.None, noMutual: false, ["a", "idle"]).With(new LoadBounds(0, 1));
        Plan unnamed = new Plan([new Plan.Seat("s", ["a"])]).With(new LoadBounds(0, 1));

        Assert.Equal((true, 2, 1), (named.NamesParticipants, named.Participants.Length, named.Load.Max));
        Assert.Equal((false, 1, 1), (unnamed.NamesParticipants, unnamed.Participants.Length, unnamed.Load.Max));
    }

    [Theory]
    [InlineData("{\"seats\":\n\n  x}", "line 3, byte 3")]
    [InlineData("x", "line 1, byte 1")]
    public void What_is_no_JSON_is_said_with_line_and_byte(string json, string where) =>
        Assert.Equal($"plan $: no JSON at {where}; expected JSON in UTF-8, nested at most 16 deep", Fault(json));

    [Fact]
    public void Nesting_is_at_most_16_deep()
    {
        Assert.Equal("plan $: a list; expected a plan: an object", Fault(new string('[', 16) + new string(']', 16)));
        Assert.EndsWith("expected JSON in UTF-8, nested at most 16 deep", Fault(new string('[', 17) + new string(']', 17)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_with_half_a_surrogate_pair_is_no_JSON() =>
        Assert.Equal("plan $: text with half a surrogate pair; expected JSON in UTF-8, nested at most 16 deep", Fault("{\"seats\":\ud800}"));

    [Fact]
    public void Least_and_greatest_load_may_be_the_same_and_not_the_other_way_round()
    {
        Assert.Equal(new LoadBounds(1, 1), Plan.Parse(Small[..^1] + ""","load":{"min":1,"max":1}}""").Value.Load);
        Assert.Equal("plan $.load: at least 2 and at most 1; expected a least load not above the greatest", Fault(Small[..^1] + ""","load":{"min":2,"max":1}}"""));
    }

    [Theory]
    [InlineData(30, "")]
    [InlineData(31, "…")]
    public void A_long_number_is_cut_after_30_digits(int digits, string cut) =>
        Assert.Equal($"plan $: the number {new string('7', 30)}{cut}; expected a plan: an object", Fault(new string('7', digits)));

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    public void A_long_name_is_cut_after_60_characters(int length, string cut) =>
        Assert.Equal($"\"{new string('a', 60)}{cut}\"", PlanText.Shown(new string('a', length)));

    /// <summary>A control character, a mark that turns the direction of writing, the separators of lines and paragraphs, halves of a pair.</summary>
    [Theory]
    [InlineData('\u0007')]
    [InlineData('\u202e')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    public void What_cannot_be_printed_is_shown_as_its_code(char c) =>
        Assert.Equal($"\"a\\u{(int)c:x4}b\"", PlanText.Shown($"a{c}b"));

    [Fact]
    public void Participants_in_too_few_pots_are_told_in_ordinal_order() =>
        Assert.Equal(
            ["plan $.load.min: \"c\" is in 0 pots; expected at least 1, the least load", "plan $.load.min: \"d\" is in 0 pots; expected at least 1, the least load"],
            Faults(() => new Plan([Seat("1", "a"), Seat("2", "a"), Seat("3", "b"), Seat("4", "b")], new LoadBounds(1, 4), participants: ["d", "c", "b", "a"])));

    /// <summary>The second time it is said that it is there again, and not once more that it is not among the participants.</summary>
    [Fact]
    public void A_name_there_twice_is_looked_at_once() =>
        Assert.Equal(
            ["plan $.seats[0].pot[0]: \"x\", who is not among the participants; expected one of $.participants", "plan $.seats[0].pot[1]: \"x\" again; expected each participant once in a pot"],
            Faults(() => new Plan([Seat("1", "x", "x")], LoadBounds.None, participants: ["a"])));

    [Fact]
    public void What_is_null_is_misuse()
    {
        Assert.Throws<ArgumentNullException>("json", () => Plan.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => Plan.Parse((Stream)null!));
        Assert.Throws<ArgumentNullException>("plan", () => PlanJson.Write(null!));
        Assert.Throws<ArgumentException>("named", () => new Plan([Seat("1", "a")], LoadBounds.None, participants: ["a", null!]));
        Assert.Throws<ArgumentException>("seats", () => new Plan([Seat("1", "a"), null!]));
    }

    [Fact]
    public void A_stream_of_UTF_8_is_read_as_its_text() =>
        Assert.Equal("é", Assert.Single(Plan.Parse(new MemoryStream(Encoding.UTF8.GetBytes(Small.Replace("\"a\"", "\"é\"", StringComparison.Ordinal)))).Value.Participants));

    private static Plan.Seat Seat(string id, params string[] pot) => new(id, [.. pot]);

    private static string Fault(string json) => Assert.Single(Plan.Parse(json).Faults).ToString();

    private static string[] Faults(Func<Plan> make) => [.. Assert.Throws<RefusedException>(make).Faults.Select(fault => fault.ToString())];
}
