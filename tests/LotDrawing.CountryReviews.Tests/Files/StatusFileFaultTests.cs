using static LotDrawing.CountryReviews.Tests.Files.StatusFileText;

namespace LotDrawing.CountryReviews.Tests.Files;

/// <summary>What is wrong with a file is said with its place, what came and what was expected.</summary>
public class StatusFileFaultTests
{
    [Theory]
    [InlineData("\"asOf\":\"2020-12-31\"", "\"asOf\":\"2020-12-32\"", "$.asOf: \"2020-12-32\"; expected a date such as 2022-06-21")]
    [InlineData("\"asOf\":\"2020-12-31\"", "\"asOf\":\"31.12.2020\"", "$.asOf: \"31.12.2020\"; expected a date such as 2022-06-21")]
    [InlineData("\"asOf\":\"2020-12-31\"", "\"asOf\":20201231", "$.asOf: 20201231; expected a date such as 2022-06-21")]
    [InlineData("\"asOf\":\"2020-12-31\",\n", "", "$: no asOf; expected a date such as 2022-06-21")]
    [InlineData("\"about\":\"about it\"", "\"about\":\" \"", "$.about: a blank string; expected a sentence about the file")]
    [InlineData("\"about\":\"about it\"", "\"about\":\"a\\u0007b\"", "$.about: a string with control characters; expected a sentence about the file")]
    [InlineData("\"about\":\"about it\"", "\"about\":\"\\ud800\"", "$.about: a string that is not valid Unicode; expected a sentence about the file")]
    [InlineData("\"about\":\"about it\"", "\"about\":[]", "$.about: a list; expected a sentence about the file")]
    [InlineData("\"mechanism\":\"untoc\"", "\"mechanism\":\"upr\"", "$.mechanism: \"upr\"; expected untoc")]
    [InlineData("\"people\":[", "\"persons\":1,\"people\":[", "$: a member persons; expected one of format, about, asOf, mechanism, roster, drawing, people, events")]
    [InlineData("\"mechanism\":\"untoc\"", "\"mechanism\":\"untoc\",\"mechanism\":\"untoc\"", "$: mechanism twice; expected each member once")]
    [InlineData("\"code\":\"B\"", "\"code\":\"A\"", "$.roster.states[1]: A a second time; expected each State once")]
    [InlineData("\"name\":\"State B\",\"regionalGroup\":\"african\"", "\"name\":\"State B\",\"regionalGroup\":\"africa\"", "$.roster.states[1].regionalGroup: \"africa\"; expected one of african, asia-pacific, eastern-european, latin-american-and-caribbean, western-european-and-other")]
    [InlineData("\"instruments\":[\"UNTOC\",\"TIP\",\"SOM\"],", "\"instruments\":[],", "$.roster.states[3]: D is party to no instrument; a State party is party to at least one; expected each list without repetitions and at least one instrument")]
    [InlineData("\"instruments\":[\"UNTOC\",\"TIP\",\"SOM\"],", "\"instruments\":[\"UNTOC\",\"TIP\",\"SOM\",\"X\"],", "$.roster.states[3].instruments[3]: \"X\"; expected one of UNTOC, TIP, SOM, FIREARMS")]
    [InlineData("{\"state\":\"A\",\"group\":1,", "{\"state\":\"A\",\"group\":4,", "$.drawing.reviews[0].group: 4; expected a whole number from 1 to 3")]
    [InlineData("{\"state\":\"A\",\"group\":1,", "{\"state\":\"A\",\"group\":1.5,", "$.drawing.reviews[0].group: 1.5; expected a whole number from 1 to 3")]
    [InlineData("{\"state\":\"B\",\"group\":1,", "{\"state\":\"A\",\"group\":1,", "$.drawing.reviews[1]: a second review of A; expected one review of each State")]
    [InlineData("{\"state\":\"B\",\"group\":1,", "{\"state\":\"B\",\"group\":2,", "$.drawing: groups[0] lists 4 States, the reviews put 3 in group 1; expected the same States in both")]
    [InlineData("\"principal\":\"N\",\"additional\":null}", "\"principal\":\"N\",\"additional\":7}", "$.drawing.reviews[0].seats[1].additional: 7; expected the code of a State, or null")]
    [InlineData("\"principal\":\"N\",\"additional\":null}", "\"principal\":\"B\",\"additional\":null}", "$.drawing.reviews[0]: A: B in other-region is of african; expected another regional group (Conference resolution 9/1, annex, para. 28)")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"A-e1\",\"state\":\"X\",\"female\":false}", "$.people[0].state: \"X\"; expected the code of a State of the roster")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"A-e1\",\"state\":\"A\",\"female\":0}", "$.people[0].female: 0; expected true or false")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"secretariat\",\"state\":\"A\",\"female\":false}", "$.people[0]: a person with the id secretariat; expected another id: this one is the secretariat's")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"A-e2\",\"state\":\"A\",\"female\":false}", "$.people[1]: A-e2 a second time; expected each person once")]
    public void In_a_part(string from, string to, string fault) =>
        Assert.Contains(fault, Changed(from, to).Faults.Select(found => found.ToString()));

    [Theory]
    [InlineData("7", "$.events[0]: 7; expected an event: an object")]
    [InlineData("{\"date\":\"2020-12-01\"}", "$.events[0]: no kind; expected one of appointed")]
    [InlineData("{\"kind\":\"married\",\"date\":\"2020-12-01\"}", "$.events[0]: the kind \"married\"; expected one of appointed")]
    [InlineData("{\"kind\":\"dialogue\"}", "$.events[0]: no date; expected a date such as 2022-06-21")]
    [InlineData("{\"kind\":\"dialogue\",\"date\":\"2021-02-29\"}", "$.events[0].date: \"2021-02-29\"; expected a date")]
    [InlineData("{\"kind\":\"dialogue\",\"date\":\"2021-02-28\",\"review\":\"A\"}", "$.events[0]: a member review; expected one of kind, date")]
    [InlineData("{\"kind\":\"dialogue\",\"date\":\"2121-02-28\"}", "$.events[0]: dated 2121-02-28; expected nothing after the day of the file, 2075-09-04")]
    [InlineData("{\"kind\":\"appointed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"king\"}", "$.events[0].role: \"king\"; expected one of focal-point, expert, observer")]
    [InlineData("{\"kind\":\"appointed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\"}", "$.events[0]: no role; expected one of focal-point, expert, observer")]
    [InlineData("{\"kind\":\"appointed\",\"date\":\"2020-11-30\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"expert\"}", "$.events[0]: dated 2020-11-30; the review of State A, of group 1, starts on 2020-12-01; expected what Guidelines")]
    [InlineData("{\"kind\":\"languages-agreed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"by\":\"secretariat\",\"languages\":[\"E\",\"G\"]}", "$.events[0].languages[1]: \"G\"; expected one of A, C, E, F, R, S")]
    [InlineData("{\"kind\":\"training\",\"date\":\"2020-12-01\",\"officials\":[{\"state\":\"A\",\"count\":501}]}", "$.events[0].officials[0].count: 501; expected a whole number from 1 to 500")]
    [InlineData("{\"kind\":\"training\",\"date\":\"2020-12-01\",\"officials\":[{\"state\":\"X\",\"count\":1}]}", "$.events[0]: officials of X, which is not in the roster")]
    public void In_an_event(string line, string fault) =>
        Assert.StartsWith(fault, Assert.Single(WithEvents(line).Faults).ToString(), StringComparison.Ordinal);

    [Fact]
    public void All_faults_come_together_in_the_order_of_the_files_parts()
    {
        Parsed<StatusFile> reading = Read(Whole
            .Replace("\"asOf\":\"2020-12-31\"", "\"asOf\":1", StringComparison.Ordinal)
            .Replace("\"code\":\"B\"", "\"code\":\"\"", StringComparison.Ordinal)
            .Replace("\"female\":true", "\"female\":null", StringComparison.Ordinal)
            .Replace("\"kind\":\"appointed\"", "\"kind\":\"apointed\"", StringComparison.Ordinal));

        Assert.False(reading.IsValid);
        Assert.Equal(["$.asOf", "$.roster.states[1].code", "$.people[1].female"], reading.Faults.Take(3).Select(fault => fault.Where));
        Assert.Equal(1 + 1 + 24 + 3, reading.Faults.Length);
    }

    [Fact]
    public void What_rests_on_an_event_that_could_not_be_read_is_not_judged()
    {
        Parsed<StatusFile> reading = WithEvents(
            "{\"kind\":\"appointed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"king\"}",
            "{\"kind\":\"consultation-opened\",\"date\":\"2020-12-02\",\"review\":\"A\",\"by\":\"A-f1\"}",
            "{\"kind\":\"consultation-opened\",\"date\":\"2020-12-02\",\"review\":\"B\",\"by\":\"B-f1\"}");

        Assert.Equal(["$.events[0].role", "$.events[2]"], reading.Faults.Select(fault => fault.Where));
    }

    [Theory]
    [InlineData("", "$: nothing in the file; expected an object whose format is lotdrawing/status/1 or lotdrawing/status-figures/1")]
    [InlineData("[]", "$: no object")]
    [InlineData("null", "$: no object")]
    [InlineData("{}", "$: no format")]
    [InlineData("{\"format\":1}", "$: no format")]
    [InlineData("{\"format\":\"lotdrawing/status/2\"}", "$: the format \"lotdrawing/status/2\"")]
    [InlineData("{\"format\":\"lotdrawing/record/1\"}", "$: the format \"lotdrawing/record/1\"")]
    [InlineData("{\"format\":\"lotdrawing/status/1\",}", "$: no JSON at line 1")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", "$: no JSON at line 1")]
    public void No_status_file_or_one_of_another_version(string json, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Read(json).Faults).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"started\":-1}", "$.figures.started: -1; expected a whole number from 0 to 1000000000")]
    [InlineData("{\"started\":1.5}", "$.figures.started: 1.5; expected a whole number from 0 to 1000000000")]
    [InlineData("{\"started\":null}", "$.figures.started: null; expected a whole number from 0 to 1000000000")]
    [InlineData("{\"languages\":{\"of\":{\"X\":1}}}", "$.figures.languages.of.X: a figure languages.of.X; expected one of reviews")]
    [InlineData("{\"languages\":{\"one\":1},\"languages.one\":1}", "$.figures.languages.one: languages.one a second time; expected each figure once")]
    [InlineData("{\"group-1\":{\"stages\":3}}", "$.figures.group-1.stages: a figure group-1.stages; expected one of reviews")]
    [InlineData("[]", "$.figures: a list; expected figures: an object")]
    public void In_figures(string figures, string fault) =>
        Assert.StartsWith(
            fault,
            Assert.Single(Read($"{{\"format\":\"lotdrawing/status-figures/1\",\"asOf\":\"2022-06-21\",\"figures\":{figures}}}").Faults).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Too_many_events_of_one_review()
    {
        string[] pair =
        [
            "{\"kind\":\"appointed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"expert\"}",
            "{\"kind\":\"withdrawn\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"expert\"}",
        ];
        string[] events = [.. Enumerable.Repeat(pair, 1000).SelectMany(both => both)];

        Assert.True(WithEvents(events).IsValid);
        Assert.Equal(
            "$.events[2000]: event 2001 of the review of A; expected at most 2000 of one review", Assert.Single(WithEvents([.. events, .. pair]).Faults).ToString());
    }
}
