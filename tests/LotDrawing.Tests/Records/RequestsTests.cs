using System.Collections.Immutable;

namespace LotDrawing.Tests.Records;

/// <summary>The requests before a meeting, as JSON.</summary>
public sealed class RequestsTests
{
    private static string[] Faults(string json) => [.. Request.ParseAll(json).Faults.Select(fault => fault.ToString())];

    [Fact]
    public void What_is_null_or_as_usual_may_be_left_out()
    {
        ImmutableArray<Request> read = Request.ParseAll(
            """{"requests":[{"state":"FRA","seats":["same-region"]},{"state":"KEN","seats":["other-region","same-region"],"requestedBy":"Permanent Mission","kind":"exceptional","grounds":"an election in May","refusedByDecision":null}]}""").Value;

        Assert.Equal(
            [new Request("FRA", ["same-region"], "FRA"), new Request("KEN", ["other-region", "same-region"], "Permanent Mission", RepetitionKind.Exceptional, "an election in May")],
            read.ToArray());
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        Request[] requests =
        [
            new("FRA", ["same-region", "other-region"], "FRA"),
            new("CIV", ["other-region"], "Côte d'Ivoire \"<&>\"", RepetitionKind.Exceptional, "an election") { RefusedByDecision = "the Chair: too late" },
        ];

        Assert.Equal(requests, Request.ParseAll(Request.WriteAll(requests)).Value);
    }

    [Theory]
    [InlineData("{}", "$.requests: nothing; expected this member")]
    [InlineData("""{"requests":[]}""", "$.requests: a list of 0; expected at least 1 and at most 10000")]
    [InlineData("""{"requests":[{"seats":["a"]}]}""", "$.requests[0].state: nothing; expected this member")]
    [InlineData("""{"requests":[{"state":"fra","seats":["a"]}]}""", "$.requests[0].state: \"fra\"; expected a code: 2 to 8 of A-Z and 0-9")]
    [InlineData("""{"requests":[{"state":"FRA","seats":["a"],"seat":"b"}]}""", "$.requests[0].seat: a member that is not known; expected only state, seats, requestedBy, kind, grounds, refusedByDecision")]
    [InlineData("""{"requests":[{"state":"FRA","seats":["a"],"kind":"urgent"}]}""", "$.requests[0].kind: \"urgent\"; expected ordinary or exceptional")]
    [InlineData("""{"requests":["FRA"]}""", "$.requests[0]: \"FRA\"; expected an object")]
    public void Faults_are_told(string json, params string[] faults) => Assert.Equal(faults, Faults(json));
}
