using static LotDrawing.CountryReviews.Tests.Files.StatusFileText;

namespace LotDrawing.CountryReviews.Tests.Files;

/// <summary>What is wrong with a file is said with its position, what came and what was expected.</summary>
public class StatusFileFaultTests
{
    [Theory]
    [InlineData("\"asOf\":\"2020-12-31\"", "\"asOf\":\"2020-12-32\"", "$.asOf: \"2020-12-32\"; expected a date as YYYY-MM-DD")]
    [InlineData("\"asOf\":\"2020-12-31\"", "\"asOf\":\"31.12.2020\"", "$.asOf: \"31.12.2020\"; expected a date as YYYY-MM-DD")]
    [InlineData("\"asOf\":\"2020-12-31\"", "\"asOf\":20201231", "$.asOf: the number 20201231; expected a date as YYYY-MM-DD")]
    [InlineData("\"asOf\":\"2020-12-31\",\n", "", "$.asOf: nothing; expected this member")]
    [InlineData("\"about\":\"about it\"", "\"about\":\" \"", "$.about: \" \"; expected a text of 1 to 2000 characters without invisible ones, and without a space at either end")]
    [InlineData("\"about\":\"about it\"", "\"about\":\"a\\u0007b\"", "$.about: \"a<U+0007>b\"; expected a text of 1 to 2000 characters without invisible ones, and without a space at either end")]
    [InlineData("\"about\":\"about it\"", "\"about\":\"\\ud800\"", "$.about: a text that is not valid Unicode; expected valid Unicode")]
    [InlineData("\"about\":\"about it\"", "\"about\":[]", "$.about: a list; expected a text")]
    [InlineData("\"mechanism\":\"untoc\"", "\"mechanism\":\"upr\"", "$.mechanism: \"upr\"; expected untoc")]
    [InlineData("\"people\":[", "\"persons\":1,\"people\":[", "$.persons: a member that is not known; expected only format, asOf, mechanism, roster, drawing, people, events, about")]
    [InlineData("\"mechanism\":\"untoc\"", "\"mechanism\":\"untoc\",\"mechanism\":\"untoc\"", "$.mechanism: the member again; expected each member once")]
    [InlineData("\"code\":\"B\"", "\"code\":\"A\"", "$.roster.states[1]: \"A\" after \"A\"; expected ordinal order of the States' codes, each once")]
    [InlineData("\"name\":\"State B\",\"regionalGroup\":\"african\"", "\"name\":\"State B\",\"regionalGroup\":\"africa\"", "$.roster.states[1].regionalGroup: \"africa\"; expected a regional group of the mechanism")]
    [InlineData("\"instruments\":[\"UNTOC\",\"TIP\",\"SOM\"],", "\"instruments\":[],", "$.roster.states[3].instruments: a list of 0; expected at least 1 and at most 1000")]
    [InlineData("\"instruments\":[\"UNTOC\",\"TIP\",\"SOM\"],", "\"instruments\":[\"UNTOC\",\"TIP\",\"SOM\",\"X\"],", "$.roster.states[3].instruments: \"X\"; expected instruments of the mechanism")]
    [InlineData("{\"state\":\"A\",\"group\":1,", "{\"state\":\"A\",\"group\":4,", "$.drawing.reviews: group 4 in review 0; expected the group that lists \"A\"")]
    [InlineData("{\"state\":\"A\",\"group\":1,", "{\"state\":\"A\",\"group\":1.5,", "$.drawing.reviews[0].group: the number 1.5; expected a whole number from 1 to 2147483647")]
    [InlineData("{\"state\":\"B\",\"group\":1,", "{\"state\":\"A\",\"group\":1,", "$.drawing.reviews: \"A\" after \"A\"; expected ordinal order of the States' codes, each once")]
    [InlineData("{\"state\":\"B\",\"group\":1,", "{\"state\":\"B\",\"group\":2,", "$.drawing.reviews: group 2 in review 1; expected the group that lists \"B\"")]
    [InlineData("\"principal\":\"N\",\"additional\":null}", "\"principal\":\"N\",\"additional\":7}", "$.drawing.reviews[0].seats[1].additional: the number 7; expected a text")]
    [InlineData("\"principal\":\"N\",\"additional\":null}", "\"principal\":\"B\",\"additional\":null}", "$.drawing.reviews[0]: A: B in other-region is of african; expected another regional group (Conference resolution 9/1, annex, para. 28)")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"A-e1\",\"state\":\"X\",\"female\":false}", "$.people[0].state: \"X\"; expected the code of a State of the roster")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"A-e1\",\"state\":\"A\",\"female\":0}", "$.people[0].female: the number 0; expected true or false")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"secretariat\",\"state\":\"A\",\"female\":false}", "$.people[0]: a person with the id secretariat; expected another id: this one is the secretariat's")]
    [InlineData("{\"id\":\"A-e1\",\"state\":\"A\",\"female\":false}", "{\"id\":\"A-e2\",\"state\":\"A\",\"female\":false}", "$.people[1]: A-e2 a second time; expected each person once")]
    public void In_a_part(string from, string to, string fault) =>
        Assert.Contains(fault, Changed(from, to).Faults.Select(found => found.ToString()));

    [Theory]
    [InlineData("7", "$.events[0]: the number 7; expected an event: an object")]
    [InlineData("{\"date\":\"2020-12-01\"}", "$.events[0]: no kind; expected one of appointed")]
    [InlineData("{\"kind\":\"married\",\"date\":\"2020-12-01\"}", "$.events[0]: the kind \"married\"; expected one of appointed")]
    [InlineData("{\"kind\":\"dialogue\"}", "$.events[0].date: nothing; expected this member")]
    [InlineData("{\"kind\":\"dialogue\",\"date\":\"2021-02-29\"}", "$.events[0].date: \"2021-02-29\"; expected a date as YYYY-MM-DD")]
    [InlineData("{\"kind\":\"dialogue\",\"date\":\"2021-02-28\",\"review\":\"A\"}", "$.events[0].review: a member that is not known; expected only kind, date")]
    [InlineData("{\"kind\":\"dialogue\",\"date\":\"2121-02-28\"}", "$.events[0]: dated 2121-02-28; expected nothing after the day of the file, 2075-09-04")]
    [InlineData("{\"kind\":\"appointed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"king\"}", "$.events[0].role: \"king\"; expected focal-point or expert or observer")]
    [InlineData("{\"kind\":\"appointed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"person\":\"A-f1\"}", "$.events[0].role: nothing; expected this member")]
    [InlineData("{\"kind\":\"appointed\",\"date\":\"2020-11-30\",\"review\":\"A\",\"person\":\"A-f1\",\"role\":\"expert\"}", "$.events[0]: dated 2020-11-30; the review of State A, of group 1, starts on 2020-12-01; expected what Guidelines")]
    [InlineData("{\"kind\":\"languages-agreed\",\"date\":\"2020-12-01\",\"review\":\"A\",\"by\":\"secretariat\",\"languages\":[\"E\",\"G\"]}", "$.events[0].languages[1]: \"G\"; expected A or C or E or F or R or S")]
    [InlineData("{\"kind\":\"training\",\"date\":\"2020-12-01\",\"officials\":[{\"state\":\"A\",\"count\":501}]}", "$.events[0].officials[0].count: the number 501; expected a whole number from 1 to 500")]
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
    [InlineData("", "$: no JSON at line 1, byte 1; expected JSON in UTF-8")]
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
    [InlineData("{\"started\":-1}", "$.figures.started: the number -1; expected a whole number from 0 to 1000000000")]
    [InlineData("{\"started\":1.5}", "$.figures.started: the number 1.5; expected a whole number from 0 to 1000000000")]
    [InlineData("{\"started\":null}", "$.figures.started: null; expected a whole number from 0 to 1000000000")]
    [InlineData("{\"languages\":{\"of\":{\"X\":1}}}", "$.figures.languages.of.X: a figure \"languages.of.X\"; expected one of reviews")]
    [InlineData("{\"languages\":{\"one\":1},\"languages.one\":1}", "$.figures[\"languages.one\"]: languages.one a second time; expected each figure once")]
    [InlineData("{\"group-1\":{\"stages\":3}}", "$.figures[\"group-1\"].stages: a figure \"group-1.stages\"; expected one of reviews")]
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

    [Fact]
    public void A_hundred_faults_are_told_and_how_many_more_there_are()
    {
        var faults = WithEvents([.. Enumerable.Repeat("7", 250)]).Faults;

        Assert.Equal(101, faults.Length);
        Assert.Equal("$.events[99]", faults[99].Where);
        Assert.Equal("… and 150 more", faults[100].ToString());
    }
}
