using System.Text;
using LotDrawing.Repetitions;
using LotDrawing.Text;

namespace LotDrawing.Tests.Repetitions;

public class RequestsJsonTests
{
    private const string Request = """{"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":null}""";

    private static string[] Faults(string json) => [.. RequestsJson.Read(json).Faults.Select(fault => fault.ToString())];

    [Fact]
    public void Requests_are_read_as_DESIGN_6_writes_them()
    {
        MeetingRequests read = RequestsJson.Read(
            """
            {"date":"2021-10-12","requests":[
              {"state":"FRA","seats":["same-region"],"requestedBy":"FRA","kind":"ordinary","grounds":null},
              {"state":"KEN","seats":["other-region","same-region"],"requestedBy":"Permanent Mission","kind":"exceptional","grounds":"an election\nin May"}]}
            """).Value;

        Assert.Equal(
            new MeetingRequests(
                new DateOnly(2021, 10, 12),
                [
                    new RepetitionRequest("FRA", ["same-region"], "FRA", RepetitionKind.Ordinary, null),
                    new RepetitionRequest("KEN", ["other-region", "same-region"], "Permanent Mission", RepetitionKind.Exceptional, "an election\nin May"),
                ]),
            read);
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var requests = new MeetingRequests(
            new DateOnly(2022, 5, 4),
            [
                new RepetitionRequest("FRA", ["same-region", "other-region"], "FRA", RepetitionKind.Ordinary, null),
                new RepetitionRequest("CIV", ["other-region"], "Côte d'Ivoire \"<&>\"", RepetitionKind.Exceptional, "an election\nin May \uD83D\uDDF3"),
            ]);

        string json = RequestsJson.Write(requests);

        Assert.Equal(requests, RequestsJson.Read(json).Value);
        Assert.Contains("\"requestedBy\": \"Côte d'Ivoire \\\"<&>\\\"\"", json, StringComparison.Ordinal);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_with_a_byte_order_mark_is_read_too()
    {
        using var file = new MemoryStream([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes($$"""{"date":"2021-10-12","requests":[{{Request}}]}""")]);

        Assert.True(RequestsJson.Read(file).IsValid);
    }

    [Theory]
    [InlineData("", "$: no JSON at line 1, byte 1; expected JSON in UTF-8, nested at most 16 deep")]
    [InlineData("[]", "$: a list; expected an object")]
    [InlineData("""{"date":"2021-10-12"}""", "$.requests: nothing; expected this member")]
    [InlineData("""{"date":"2021-10-12","requests":[]}""", "$.requests: a list of 0; expected at least 1")]
    [InlineData("""{"date":"2021-02-29","requests":[REQUEST]}""", "$.date: \"2021-02-29\"; expected a date as YYYY-MM-DD")]
    [InlineData("""{"date":"12.10.2021","requests":[REQUEST]}""", "$.date: \"12.10.2021\"; expected a date as YYYY-MM-DD")]
    [InlineData("""{"date":20211012,"requests":[REQUEST]}""", "$.date: the number 20211012; expected a date as YYYY-MM-DD")]
    [InlineData("""{"date":"2021-10-12","requests":["FRA"]}""", "$.requests[0]: \"FRA\"; expected an object")]
    [InlineData("""{"date":"2021-10-12","requests":[REQUEST],"meeting":1}""", "$.meeting: a member that is not known; expected only date, requests")]
    public void One_fault_is_said_in_one_line(string json, string fault) =>
        Assert.Equal([fault], Faults(json.Replace("REQUEST", Request, StringComparison.Ordinal)));

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() =>
        Assert.Equal(["$: text with half a surrogate pair; expected valid Unicode"], Faults("{\"\ud800\":1}"));

    [Fact]
    public void All_faults_are_said_at_once() =>
        Assert.Equal(
            [
                "$.date: \"soon\"; expected a date as YYYY-MM-DD",
                "$.requests[0].state: \"\"; expected a text that is not blank",
                "$.requests[0].seats: a list of 0; expected at least 1",
                "$.requests[0].kind: \"urgent\"; expected ordinary or exceptional",
                "$.requests[0].grounds: the number 7; expected a text",
                "$.requests[1].grounds: nothing; expected this member",
                "$.requests[1].seats[1]: \"same-region\" again; expected each once",
            ],
            Faults(
                """
                {"date":"soon","requests":[
                  {"state":"","seats":[],"requestedBy":"FRA","kind":"urgent","grounds":7},
                  {"state":"FRA","seats":["same-region","same-region"],"requestedBy":"FRA","kind":"ordinary"}]}
                """));

    [Fact]
    public void Whoever_asks_for_faulty_requests_gets_every_fault() =>
        Assert.Equal(2, Assert.Throws<JsonFaultException>(() => RequestsJson.Read("{}").Value).Faults.Length);
}
