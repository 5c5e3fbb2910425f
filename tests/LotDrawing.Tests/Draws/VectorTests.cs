using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Draws;

/// <summary>Against vectors-v1.json, made by an independent implementation.</summary>
public sealed class VectorTests
{
    private static readonly ImmutableArray<int> Sizes = [62, 63, 64];

    [Fact]
    public void The_draw_of_the_vectors_is_the_same_in_every_pair()
    {
        var expected = ReferenceData.VectorsDraw;

        var drawing = PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, Sizes, "example").Value;

        Assert.Equal(expected.Groups.Select(group => string.Join(' ', group)), drawing.Groups.Select(group => string.Join(' ', group)));
        Assert.Equal(expected.Reviews.AsEnumerable(), drawing.Reviews);
    }

    [Fact]
    public void The_draw_with_load_bounds_is_the_same_in_every_pair()
    {
        var vector = ReferenceData.VectorsV1.GetProperty("drawWithLoad");
        var options = new DrawOptions { Load = new LoadBounds(0, 8) };

        var drawing = PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, Sizes, vector.GetProperty("seed").GetString()!, options).Value;

        Assert.Equal(vector.GetProperty("reviews").GetString(), string.Join(' ', drawing.Reviews.Select(review =>
            $"{review.State}:{string.Join(',', review.Seats.Select(seat => $"{seat.Principal}/{seat.Additional ?? "-"}"))}")));
    }

    [Fact]
    public void A_rehearsal_has_labels_of_its_own()
    {
        var expected = ReferenceData.VectorsV1.GetProperty("rehearsal").GetProperty("groups").EnumerateArray()
            .Select(group => string.Join(' ', group.EnumerateArray().Select(code => code.GetString())));

        var drawing = PublicDraw.Run(ReferenceData.Untoc2020, Mechanism.Untoc, Sizes, "example", new DrawOptions { Rehearsal = true }).Value;

        Assert.Equal(expected, drawing.Groups.Select(group => string.Join(' ', group)));
    }

    [Fact]
    public void Reviewing_States_under_a_given_label_are_what_they_always_were()
    {
        var vectors = ReferenceData.NumberedLabels;
        var plan = DrawPlan.Compile(ReferenceData.Untoc2020, Mechanism.Untoc).Plan;
        var lots = LotStream.Open("example", vectors.GetProperty("label").GetString()!);
        var procedure = new ExactProcedure(plan);

        Assert.True(procedure.TryDraw(ref lots));

        var expected = vectors.GetProperty("draw").GetProperty("reviews").EnumerateArray().SelectMany(review => review.GetProperty("seats").EnumerateArray())
            .Select(seat => (seat.GetProperty("principal").GetString(), seat.GetProperty("additional").GetString()));
        Assert.Equal(expected, procedure.Drawn.ToArray().Select(seat => ((string?)plan.States[seat.Principal], seat.Additional < 0 ? null : plan.States[seat.Additional])));
    }
}
