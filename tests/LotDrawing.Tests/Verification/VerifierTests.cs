using System.Text.Json;
using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

public sealed class VerifierTests
{
    public static TheoryData<string> Holding => ["independent/01-base.json", "independent/101-rich.json", "independent/102c-loads-v1.json", "independent/84a-whole-seat.json"];

    /// <summary>Each lot is the number drawn from its pot, and those that stand are the result.</summary>
    [Theory]
    [MemberData(nameof(Holding))]
    public void The_lots_that_stand_are_the_result(string file)
    {
        byte[] bytes = Conformance.Bytes(file);
        foreach (Entry.Drawing drawing in RecordReader.Read(bytes).Record!.Entries.OfType<Entry.Drawing>())
        {
            var lots = Verifier.LotsOf(bytes, drawing.Number)!.Value;
            Assert.Equal(Enumerable.Range(1, lots.Length), lots.Select(lot => lot.Number));
            Assert.All(lots.Where(lot => lot.Drawn is not null), lot => Assert.Equal((lot.Drawn, lot.Count), (lot.Pot[lot.Index], lot.Pot.Length)));
            Assert.All(lots, lot => Assert.InRange(lot.Index, 0, lot.Count - 1));
            var standing = lots.Where(lot => lot.Stands && lot.Seat is not null).ToDictionary(lot => (lot.State, lot.Seat, lot.Kind), lot => lot.Drawn);
            var seats = (drawing.Reviews ?? []).SelectMany(review => review.Seats.Select(seat => (review.State, seat))).ToList();
            Assert.All(seats, at =>
            {
                // An additional State drawn alone has no lot for its principal.
                if (standing.Remove((at.State, at.seat.Seat, LotKind.Principal), out string? principal))
                    Assert.Equal(at.seat.Principal, principal);
                standing.Remove((at.State, at.seat.Seat, LotKind.Additional), out string? additional);
                Assert.Equal(at.seat.Additional, additional);
            });
            Assert.Empty(standing);
        }
    }

    [Fact]
    public void Lots_are_told_of_drawings_that_hold_alone()
    {
        Assert.Null(Verifier.LotsOf(Conformance.Base, 1));
        Assert.Null(Verifier.LotsOf(Conformance.Base, 0));
        Assert.Null(Verifier.LotsOf(Conformance.Base, 10));
        Assert.Null(Verifier.LotsOf("{}"u8, 5));
        Assert.Null(Verifier.LotsOf(Conformance.Bytes("independent/41c-order.json"), 5));
    }

    [Fact]
    public async Task A_stream_is_read_no_further_than_a_record_can_be()
    {
        var endless = new Rosters.EndlessStream();
        Assert.Equal(2, (await Verifier.VerifyAsync(endless)).ExitCode);
        Assert.Equal(3, (await Verifier.VerifyAsync(new MemoryStream(Conformance.Base))).ExitCode);
    }

    [Fact]
    public void Progress_is_told_and_it_can_be_stopped()
    {
        var told = new List<int>();
        Verifier.Verify(Conformance.Base, null, new Told(told.Add));
        Assert.Equal(Enumerable.Range(1, 9), told);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => Verifier.Verify(Conformance.Base, null, null, stopped.Token));
    }

    /// <summary>A record that never ends to draw can be stopped within its one drawing.</summary>
    [Fact]
    public void It_can_be_stopped_within_a_drawing()
    {
        using var stopped = new CancellationTokenSource();
        var limit = new WordLimit(WordLimit.OfARecord, stopped.Token);
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(TakeAll);

        void TakeAll()
        {
            while (limit.Left > 0)
                limit.Take();
        }
    }

    [Fact]
    public void Signatures_fetched_are_compared_where_none_is_checked()
    {
        Assert.Equal(0, Verifier.Verify(Conformance.Base, new VerifyOptions { Rounds = Conformance.RealRounds }).ExitCode);
        var other = Conformance.RealRounds.SetItem(1000, new string('8', 96));
        Assert.Equal(1, Verifier.Verify(Conformance.Base, new VerifyOptions { Rounds = other }).ExitCode);
        Assert.Equal(0, Verifier.Verify(Conformance.Base, new VerifyOptions { Rounds = other, CheckSignature = Conformance.IsReal }).ExitCode);
    }

    [Fact]
    public void A_verdict_is_written_as_JSON()
    {
        Assert.True(PublishedHash.TryParse(new string('a', 32), out var other));
        var record = Forgery.Tree(Conformance.Base);
        record.Entry(9).At("result", "reviews", 0, "seats", 0)["principal"] = "POL";
        Verdict verdict = Verifier.Verify(record.Rechained().File(), new VerifyOptions { CheckSignature = Conformance.IsReal, Hashes = [other] });
        using JsonDocument json = JsonDocument.Parse(VerdictJson.Write(verdict));
        JsonElement root = json.RootElement;
        Assert.Equal("does-not-hold", root.GetProperty("verdict").GetString());
        Assert.Equal("as-published", root.GetProperty("file").GetString());
        Assert.Equal((1, 9), (root.GetProperty("exit").GetInt32(), root.GetProperty("upToEntry").GetInt32()));
        JsonElement finding = Assert.Single(root.GetProperty("findings").EnumerateArray());
        Assert.Equal(9, finding.GetProperty("entry").GetInt32());
        Assert.Contains("POL", finding.GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Assert.Single(root.GetProperty("hashes").EnumerateArray()).GetProperty("entry").ValueKind);
        Assert.NotEmpty(root.GetProperty("remarks").EnumerateArray());

        using JsonDocument none = JsonDocument.Parse(VerdictJson.Write(Verifier.Verify("{}"u8)));
        Assert.Equal("no-record", none.RootElement.GetProperty("verdict").GetString());
        Assert.NotEmpty(none.RootElement.GetProperty("faults").EnumerateArray());
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
