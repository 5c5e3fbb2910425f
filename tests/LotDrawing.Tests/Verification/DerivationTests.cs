using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LotDrawing.Procedures;
using LotDrawing.Records;
using LotDrawing.TestKit;
using LotDrawing.TestKit.Generators;
using LotDrawing.Verification;

namespace LotDrawing.Tests.Verification;

/// <summary>Verification derives every draw again: here draws that independent implementations made.</summary>
public sealed class DerivationTests
{
    private static readonly DateOnly Date = new(2020, 11, 23);

    [Fact]
    public void The_draw_of_the_vectors_is_derived_again()
    {
        JsonElement draw = ReferenceData.VectorsV1.GetProperty("draw");
        Verdict verdict = Verify(LoadBounds.None, draw.GetProperty("seed").GetString()!, DrawingText.Parse(draw));
        Assert.Empty(verdict.Findings);
        Assert.Equal(2, verdict.DrawingsDerived);
    }

    [Fact]
    public void The_draw_with_load_bounds_of_the_vectors_is_derived_again()
    {
        JsonElement draw = ReferenceData.VectorsV1.GetProperty("drawWithLoad");
        int[] bounds = [.. draw.GetProperty("load").GetString()!.Split("..").Select(int.Parse)];
        string seed = draw.GetProperty("seed").GetString()!;

        // The vectors leave the groups out: no seed but theirs is at hand, and groups/1 has vectors of its own.
        var lots = LotStream.Open(seed, "groups/1");
        var groups = GroupDrawing.Draw(ReferenceData.Untoc2020, [62, 63, 64], ref lots);
        Drawing drawing = DrawingText.ParseShort(draw.GetProperty("reviews").GetString()!, code => groups[ReferenceData.Untoc2020.IndexOf(code)]);
        Verdict verdict = Verify(new LoadBounds(bounds[0], bounds[1]), seed, drawing);
        Assert.Empty(verdict.Findings);
        Assert.Equal(2, verdict.DrawingsDerived);
    }

    [Theory]
    [InlineData("record-42-states.json", 11)]
    [InlineData("record-rehearsal.json", 4)]
    public void Records_of_an_independent_implementation_verify(string file, int drawings)
    {
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(ReferenceData.Open(file)).Value);
        Assert.Empty(verdict.Findings);
        Assert.Equal(drawings, verdict.DrawingsDerived);
    }

    [Fact]
    public void The_documented_record_verifies_and_the_verdict_says_what_it_does_not_vouch_for()
    {
        Verdict verdict = RecordVerification.Verify(RecordFile.Read(DocumentedRecord.File).Value);
        Assert.Empty(verdict.Findings);
        Assert.Equal(3, verdict.DrawingsDerived);
        Assert.Equal(
            [
                "contribution 2: 4 rolls of dice of 6 sides; 50 give 128 bits",
                "contribution 3: the BLS signature of round 1000 of drand quicknet was not checked here (its randomness and its time were); verify.html checks it",
                "no commitment was published before: nothing shows that this was the first drawing",
                "entry 3: the seed was given as a text: nothing shows that it was not chosen",
            ],
            verdict.Reservations.Select(reservation => reservation.ToString()));
    }

    [Property(MaxTest = 60)]
    public Property What_the_engine_draws_is_derived_again() => Prop.ForAll(
        UntocRosters.Comfortable.SelectMany(roster => UntocRosters.GroupSizes(roster.Count).Select(sizes => (roster, sizes))).ToArbitrary(),
        ArbMap.Default.ArbFor<NonNull<string>>().Filter(seed => !seed.Get.Any(char.IsSurrogate)),
        (draw, seed) =>
        {
            if (PublicDraw.Run(draw.roster, Untoc.Mechanism, [.. draw.sizes], seed.Get) is not DrawOutcome.Drawn drawn)
                return true;
            var header = new RecordHeader(RecordKind.Official, Untoc.Mechanism, draw.roster, new Ceremony.Given(seed.Get));
            Verdict verdict = RecordVerification.Verify(Record.Begin(header)
                .Append(Date, new GroupsContent([.. draw.sizes], drawn.Result.Groups))
                .Append(Date, ReviewersContent.ByExact(LoadBounds.None, drawn.Result)));
            return verdict.IsGood && verdict.DrawingsDerived == 2;
        });

    private static Verdict Verify(LoadBounds load, string seed, Drawing drawing)
    {
        var header = new RecordHeader(
            RecordKind.Official, Untoc.Mechanism with { Load = load }, ReferenceData.Untoc2020, new Ceremony.Given(seed));
        return RecordVerification.Verify(Record.Begin(header)
            .Append(Date, new GroupsContent([62, 63, 64], drawing.Groups))
            .Append(Date, ReviewersContent.ByExact(load, drawing)));
    }
}
