using System.Text.Json;
using LotDrawing;
using LotDrawing.TestKit;

namespace Lots.Tests.Commands;

/// <summary><c>lots draw --format json</c>: the contract that outside checks rely on.</summary>
public class DrawJsonTests
{
    [Fact]
    public void The_draw_of_the_seed_example_is_that_of_the_vectors_in_every_pair()
    {
        LotsRun run = LotsProcess.Run("draw", "--seed", "example", "--format", "json");
        JsonElement vectors = ReferenceData.VectorsV1.GetProperty("draw");
        JsonElement drawn = JsonDocument.Parse(run.Out).RootElement;

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["groups", "reviews"], drawn.EnumerateObject().Select(member => member.Name));
        Assert.True(JsonElement.DeepEquals(vectors.GetProperty("groups"), drawn.GetProperty("groups")));
        Assert.True(JsonElement.DeepEquals(vectors.GetProperty("reviews"), drawn.GetProperty("reviews")));
    }

    [Fact]
    public void It_is_one_line_without_a_byte_order_mark()
    {
        string output = LotsProcess.Run("draw", "--seed", "example", "--format", "json").Out;

        Assert.StartsWith("{\"groups\":[[\"ALB\",\"ARE\",", output, StringComparison.Ordinal);
        Assert.Equal(output.Length - 1, output.IndexOf('\n'));
    }

    [Fact]
    public void The_draw_with_load_bounds_is_that_of_the_vectors()
    {
        JsonElement vector = ReferenceData.VectorsV1.GetProperty("drawWithLoad");
        Drawing drawn = Parse(LotsProcess.Run("draw", "--seed", "example 4", "--load", "0..8", "--format", "json").Out);
        Drawing expected = DrawingText.ParseShort(vector.GetProperty("reviews").GetString()!, code => drawn.ReviewOf(code)!.Group);

        Assert.Equal<Review>([.. expected.Reviews], [.. drawn.Reviews]);
    }

    [Fact]
    public void With_a_count_the_streams_run_on_and_the_first_is_the_draw_without()
    {
        string single = LotsProcess.Run("draw", "--seed", "example", "--format", "json").Out;
        string[] lines = LotsProcess.Run("draw", "--seed", "example", "--format", "json", "--count", "5").Out.Split('\n');

        Assert.Equal(6, lines.Length);
        Assert.Equal(single, lines[0] + "\n");
        Assert.Equal("", lines[5]);
        Assert.Equal(5, lines.Take(5).Distinct().Count());
        Assert.All(lines.Take(5), line => Assert.Empty(DrawInvariants.Broken(ReferenceData.Untoc2020, Mechanism.Untoc, Parse(line))));
    }

    [Fact]
    [Trait("Category", "Long")]
    public void A_count_takes_no_more_memory_than_one()
    {
        // 2,000 draws are 30 MB of JSON; the process has 24 MB for everything it holds.
        LotsRun run = LotsProcess.RunProcess([("DOTNET_GCHeapHardLimit", "0x1800000")], "draw", "--seed", "example", "--format", "json", "--count", "2000");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(2000, run.Out.Count(c => c == '\n'));
    }

    [Fact]
    public void Without_a_seed_one_of_128_bits_is_told_and_gives_the_draw_again()
    {
        LotsRun first = LotsProcess.Run("draw", "--format", "json");
        LotsRun second = LotsProcess.Run("draw", "--format", "json");
        string seed = Assert.Single(first.ErrorLines)["seed: ".Length..];

        Assert.Matches("^[0-9a-f]{32}$", seed);
        Assert.NotEqual(first.Error, second.Error);
        Assert.Equal(first.Out, LotsProcess.Run("draw", "--format", "json", "--seed", seed).Out);
    }

    [Theory]
    [InlineData("@file")]
    [InlineData("--seed")]
    [InlineData("a,b;c \"d\" 'e'")]
    [InlineData("Côte d’Ivoire 🏛")]
    public void Any_text_is_a_seed(string seed) =>
        Assert.Equal(0, LotsProcess.Run("draw", "--format", "json", $"--seed={seed}").ExitCode);

    [Fact]
    public void An_empty_seed_is_refused_as_anyone_could_have_guessed_it()
    {
        LotsRun run = LotsProcess.Run("draw", "--format", "json", "--seed", "");

        Assert.Equal((2, "", "lots: --seed: nothing; expected a text that nobody could have guessed\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_rehearsal_never_equals_the_draw() => Assert.NotEqual(
        LotsProcess.Run("draw", "--seed", "example", "--format", "json").Out,
        LotsProcess.Run("draw", "--seed", "example", "--format", "json", "--rehearsal").Out);

    [Fact]
    public void The_order_of_the_roster_file_changes_nothing_and_its_sizes_are_those_of_2020()
    {
        string[] lines = ReferenceData.Text("untoc-2020.csv").TrimEnd('\n').Split('\n');
        using var reversed = new TemporaryFile(string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));

        Assert.Equal(
            LotsProcess.Run("draw", "--seed", "example", "--format", "json").Out,
            LotsProcess.Run("draw", "--seed", "example", "--format", "json", "--roster", reversed.Name).Out);
    }

    [Fact]
    public void Another_roster_is_split_evenly()
    {
        using var roster = new TemporaryFile(SmallRosters.Eight);
        Drawing drawing = Parse(LotsProcess.Run("draw", "--roster", roster.Name, "--seed", "a", "--format", "json").Out);

        Assert.Equal([2, 3, 3], drawing.Groups.Select(group => group.Length));
        Assert.Equal([1, 0, 7], Parse(LotsProcess.Run("draw", "--roster", roster.Name, "--sizes", "1,0,7", "--format", "json").Out).Groups.Select(group => group.Length));
    }

    private static Drawing Parse(string line) => DrawingText.Parse(JsonDocument.Parse(line).RootElement);
}
