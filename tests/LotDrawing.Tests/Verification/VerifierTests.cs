using System.Text;
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

    /// <summary>Void ones too, and those of groups and their quotas: what the verifier derives is what was drawn.</summary>
    [Theory]
    [MemberData(nameof(Holding))]
    public void The_lots_are_those_that_were_drawn(string file)
    {
        byte[] bytes = Conformance.Bytes(file);
        Record record = Record.Parse(Encoding.UTF8.GetString(bytes)).Value;
        foreach (Entry.Drawing drawing in record.Entries.OfType<Entry.Drawing>())
        {
            Assert.Equal(record.LotsOf(drawing.Number).Select(Text), Verifier.LotsOf(bytes, drawing.Number)!.Value.Select(Text));
            static string Text(Lot lot) => $"{lot.Number} {lot.Kind} {lot.State}/{lot.Seat}: {lot.Index} of {lot.Count}, {lot.Drawn} of {string.Join(' ', lot.Pot)}, {lot.Stands}";
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
        Verifier.Verify(Conformance.Base, null, new Told<int>(told.Add));
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
    public void Words_are_counted_down_to_the_last()
    {
        var limit = new WordLimit(2, CancellationToken.None);
        limit.Take();
        Assert.Equal(1, limit.Left);
        limit.Take();
        Assert.Throws<WordsUsedUpException>(limit.Take);
    }

    [Fact]
    public void Signatures_fetched_are_compared_where_none_is_checked()
    {
        Assert.Equal(0, Verifier.Verify(Conformance.Base, new Verifier.Options { Rounds = Conformance.RealRounds }).ExitCode);
        var other = Conformance.RealRounds.SetItem(1000, new string('8', 96));
        Assert.Equal(1, Verifier.Verify(Conformance.Base, new Verifier.Options { Rounds = other }).ExitCode);
        Assert.Equal(0, Verifier.Verify(Conformance.Base, new Verifier.Options { Rounds = other, CheckSignature = Conformance.IsReal }).ExitCode);
    }

    [Fact]
    public void A_verdict_is_written_as_JSON()
    {
        Assert.True(PublishedHash.TryParse(new string('a', 32), out var other));
        var record = Forgery.Tree(Conformance.Base);
        record.Entry(9).At("result", "reviews", 0, "seats", 0)["principal"] = "POL";
        Verdict verdict = Verifier.Verify(record.Rechained().File(), new Verifier.Options { CheckSignature = Conformance.IsReal, Hashes = [other] });
        using JsonDocument json = JsonDocument.Parse(verdict.ToJson());
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
        Assert.All(none.RootElement.GetProperty("findings").EnumerateArray(), fault => Assert.Equal("no-record", fault.GetProperty("kind").GetString()));
        Assert.NotEmpty(none.RootElement.GetProperty("findings").EnumerateArray());
    }

    public static TheoryData<string, string> Remarked => new()
    {
        { "independent/01-base.json", "5 not-shown-before, 9 not-shown-before" },
        { "independent/30b-words-alone.json", "3 hall" },
        { "independent/60-anew.json", "5 not-shown-before, 9 not-shown-before, 10 annulment, 14 not-shown-before" },
        { "independent/62a-undrawn.json", "5 not-shown-before, 7 annulment" },
        { "independent/62b-undrawn.json", "5 not-shown-before, 7 annulment, 7 could-be-known" },
        { "independent/62c-undrawn.json", "5 not-shown-before, 8 annulment, 8 could-be-known" },
        { "cases/announcement-alone.json", "1 open" },
        { "independent/64a-name.json", "3 hall, 4 amendment" },
        { "independent/36b-earliest.json", "" },
    };

    /// <summary>What a reader should know, as the table of the format's cases says it.</summary>
    [Theory]
    [MemberData(nameof(Remarked))]
    public void Remarks_are_made(string file, string remarks) =>
        Assert.Equal(remarks, string.Join(", ", Conformance.Verify(Conformance.Bytes(file)).Remarks.Select(remark => $"{remark.Entry} {remark.Kind}")));

    /// <summary>A hash of the entry just before the round, seen before the round's time, shows that all was fixed: one second later it does not.</summary>
    [Theory]
    [InlineData("2023-09-15T11:00:02Z", true)]
    [InlineData("2023-09-15T11:00:03Z", false)]
    [InlineData("2023-09-15T11:01Z", false)]
    public void A_hash_with_a_time_shows_what_was_fixed(string time, bool shows)
    {
        string hash = (string)Forgery.Tree(Conformance.Base).Entry(7)["hash"]!;
        Assert.True(PublishedHash.TryParse($"{hash}@{time}", out var published));
        Verdict verdict = Verifier.Verify(Conformance.Base, new Verifier.Options { CheckSignature = Conformance.IsReal, Hashes = [published] });
        Assert.Equal(shows, verdict.Remarks.All(remark => remark.Entry != 9));
        Assert.Equal(0, verdict.ExitCode);
    }
}
