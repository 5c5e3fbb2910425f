using System.Text.Json.Nodes;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Verification;

/// <summary>What the maker of a record could choose after the seed is known, or claim without its being derived: each is in vain.
/// The checker page has the same list, <c>samples/verify/test/attacks.test.js</c>.</summary>
public sealed class AttackTests
{
    private const string Words = "la mer est calme cette nuit d été";

    /// <summary>A sentence has one spelling: another is no record, and other words are other words for everybody to see.</summary>
    [Theory]
    [InlineData(" ", "  ")]
    [InlineData(" ", "\u00A0")]
    [InlineData(" ", "\u202F")]
    [InlineData(" ", "\u2009")]
    [InlineData(" ", "\u3000")]
    [InlineData("mer", "m\u200Ber")]
    [InlineData("mer", "m\u00ADer")]
    [InlineData("mer", "m\u200Der")]
    [InlineData("mer", "m\u200Cer")]
    [InlineData("mer", "m\u2060er")]
    [InlineData("mer", "mer\u200E")]
    [InlineData("la", "\uFEFFla")]
    [InlineData("mer", "mer\uFE0F")]
    [InlineData("la", "La")]
    [InlineData("été", "été.")]
    [InlineData("été", "été ")]
    [InlineData("été", "été\n")]
    [InlineData("été", "e\u0301te\u0301")]
    [InlineData("calme", "c\u0430lme")]
    [InlineData("nuit", "nu\u03B9t")]
    [InlineData("la", "\uFB02a")]
    [InlineData("mer", "\uFF4Der")]
    public void Words_cannot_be_spelt_so_that_nobody_sees_it(string from, string to)
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        Assert.Equal(Words, (string)record.Entry(2).At("contributions", 0, "text")!);
        record.Entry(2).At("contributions", 0)["text"] = Words.Replace(from, to, StringComparison.Ordinal);
        Assert.Equal(VerdictContents.NoRecord, Verify(record).Contents);
    }

    /// <summary>However many refusals are recorded before a meeting: labels hold no number, and the result is the same.</summary>
    [Fact]
    public void Invented_refusals_move_no_drawing()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        string result = record.Entry(9)["result"]!.ToJsonString();
        for (int more = 1; more <= 12; more++)
        {
            JsonObject refusal = record.Entry(6).DeepClone().AsObject();
            refusal["plan"] = null;
            refusal.At("what")["decisions"] = new JsonArray(Refused("by-decision", "The Bureau: not shown"));
            record.Entries().Insert(5, refusal);
            Renumber(record);
            Assert.Equal(VerdictContents.Holds, Verify(record).Contents);
            Assert.Equal(result, record.Entry(9 + more)["result"]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(49)]
    [InlineData(51)]
    [InlineData(80)]
    public void The_number_of_rolls_is_fixed_before(int rolls)
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        record.Entry(3).At("contributions", 0)["rolls"] = new JsonArray([.. Enumerable.Repeat(3, rolls).Select(roll => (JsonNode)roll)]);
        AssertFound(record, 3, "contributions");
    }

    /// <summary>A meeting cut in two has two seeds: one cannot serve both.</summary>
    [Fact]
    public void One_seed_cannot_draw_twice()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        JsonNode[] again = [.. record.Entries().Skip(5).Select(entry => entry!.DeepClone())];
        foreach (JsonNode entry in again)
            record.Entries().Add(entry);
        Renumber(record);
        AssertFound(record, 10, "plan");

        // The same without a round: the same dice.
        foreach (JsonObject entry in record.Entries().Where(entry => entry!["plan"] is not null).Select(entry => entry!.AsObject()).Skip(1))
            entry["plan"]!.AsArray().RemoveAt(1);
        AssertFound(record, 8, "contributions");
    }

    [Theory]
    [InlineData(657412)]
    [InlineData(657414)]
    [InlineData(1000)]
    public void Another_round_than_the_one_announced_is_found(int round)
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        record.Entry(8).At("contributions", 0)["round"] = round;
        AssertFound(record, 8, "contributions");
    }

    [Fact]
    public void A_signature_made_up_does_not_hold_and_one_unchecked_is_said_to_be()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        record.Entry(8).At("contributions", 0)["signature"] = new string('8', 96);
        AssertFound(record, 8, "signature");
        Assert.Equal(VerdictContents.AsFarAsDerived, Verifier.Verify(Conformance.Base).Contents);
        Assert.Equal(3, Verifier.Verify(Conformance.Base).ExitCode);
    }

    /// <summary>Regional groups without a State change nothing in the drawing of groups.</summary>
    [Fact]
    public void Empty_regional_groups_choose_nothing()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        for (int more = 1; more <= 90; more++)
            record.At("mechanism", "regionalGroups").AsArray().Add($"a{more}");
        Assert.Equal(VerdictContents.Holds, Verify(record).Contents);
        for (int more = 91; more <= 3334; more++)
            record.At("mechanism", "regionalGroups").AsArray().Add($"a{more}");
        Assert.Equal(VerdictContents.NoRecord, Verify(record).Contents);
    }

    /// <summary>There is no reason that a verifier would have to believe, and no name of another procedure.</summary>
    [Fact]
    public void What_is_not_derived_has_no_words()
    {
        JsonObject record = Forgery.Tree(Conformance.Base);
        record.Entry(6).At("what", "decisions", 1, "refused")["reason"] = "no-valid-drawing";
        Assert.Equal(VerdictContents.NoRecord, Verify(record).Contents);
        record = Forgery.Tree(Conformance.Base);
        record["algorithm"] = "chain";
        Assert.Equal(VerdictContents.NoRecord, Verify(record).Contents);
        record = Forgery.Tree(Conformance.Base);
        record.Entry(5).At("result").AsObject()["procedure"] = "chain";
        Assert.Equal(VerdictContents.NoRecord, Verify(record).Contents);
    }

    [Fact]
    public void A_rightful_request_cannot_be_refused_without_a_decision()
    {
        foreach (string reason in (string[])["asked-twice", "pot-empty", "exceptional-not-provided", "review-withdrawn"])
        {
            JsonObject record = Forgery.Tree(Conformance.Base);
            record.Entry(6).At("what", "decisions", 0)["refused"] = Refused(reason, null)["refused"]!.DeepClone();
            AssertFound(record, 6, "decision");
        }
    }

    /// <summary>A file changed in the mail is told from one with other contents, and one with its end cut off from the whole.</summary>
    [Fact]
    public void The_mail_and_a_lost_end_are_told_apart()
    {
        byte[] mailed = [.. Conformance.Base[..^1], .. "\r\n"u8];
        Verdict verdict = Conformance.Verify(mailed);
        Assert.Equal((VerdictContents.Holds, false, 3), (verdict.Contents, verdict.IsAsPublished, verdict.ExitCode));
        Assert.Equal(Conformance.Base, verdict.CanonicalFile!.Value.ToArray());

        JsonObject cut = Forgery.Tree(Conformance.Base);
        string lastHash = (string)cut.Entry(9)["hash"]!;
        while (cut.Entries().Count > 5)
            cut.Entries().RemoveAt(5);
        Assert.Equal(0, Conformance.Verify(cut.File()).ExitCode);
        Assert.True(PublishedHash.TryParse(lastHash, out var published));
        verdict = Verifier.Verify(cut.File(), new Verifier.Options { CheckSignature = Conformance.IsReal, Hashes = [published] });
        Assert.Equal((VerdictContents.Holds, 1, 5), (verdict.Contents, verdict.ExitCode, verdict.UpToEntry));
        Assert.Null(Assert.Single(verdict.Hashes).Entry);
    }

    /// <summary>The published hash of a record from which another was made that holds as well.</summary>
    [Fact]
    public void A_second_record_is_found_by_the_hash_of_the_first()
    {
        JsonObject other = Forgery.Tree(Conformance.Base);
        other.At("mechanism")["name"] = "another";
        Assert.True(PublishedHash.TryParse((string)Forgery.Tree(Conformance.Base).Entry(1)["hash"]!, out var published));
        var options = new Verifier.Options { CheckSignature = Conformance.IsReal, Hashes = [published] };
        Assert.Equal(0, Verifier.Verify(Conformance.Base, options).ExitCode);
        Verdict verdict = Verifier.Verify(other.Rechained().File(), options);
        Assert.Equal((VerdictContents.Holds, 1), (verdict.Contents, verdict.ExitCode));
    }

    private static JsonObject Refused(string reason, string? text) => new()
    {
        ["request"] = new JsonObject { ["state"] = "GHA", ["seats"] = new JsonArray("other-region"), ["requestedBy"] = "GHA", ["kind"] = "ordinary", ["grounds"] = null },
        ["refused"] = new JsonObject { ["reason"] = reason, ["text"] = text },
    };

    private static void Renumber(JsonObject record)
    {
        for (int i = 0; i < record.Entries().Count; i++)
            record.Entries()[i]!["number"] = i + 1;
    }

    private static Verdict Verify(JsonObject record) => Conformance.Verify(record.Rechained().File());

    private static void AssertFound(JsonObject record, int entry, string kind)
    {
        Verdict verdict = Verify(record);
        Assert.Equal(VerdictContents.DoesNotHold, verdict.Contents);
        Assert.Equal((entry, kind), (verdict.Findings[0].Entry, verdict.Findings[0].Kind));
    }
}
