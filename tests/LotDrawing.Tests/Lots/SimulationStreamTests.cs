using LotDrawing.Procedures;

namespace LotDrawing.Tests.Lots;

public sealed class SimulationStreamTests
{
    /// <summary>Outputs of the authors' C code (prng.di.unimi.it, xoshiro256starstar.c) from the state 1, 2, 3, 4, as the
    /// rand_xoshiro crate of Rust publishes them in its tests.</summary>
    private static readonly ulong[] Reference =
    [
        11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
        16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
    ];

    [Fact]
    public void Outputs_are_those_of_the_reference_implementation()
    {
        var lots = new SimulationStream(1, 2, 3, 4);
        Assert.Equal(Reference, Reference.Select(_ => lots.NextOutput()));
    }

    [Fact]
    public void Each_output_gives_two_words_the_low_half_first()
    {
        var lots = new SimulationStream(1, 2, 3, 4);
        var words = Reference.SelectMany(output => new[] { (uint)(output & uint.MaxValue), (uint)(output >> 32) });
        Assert.Equal(words, words.ToList().Select(_ => lots.NextWord()));
    }

    [Fact]
    public void An_all_zero_state_is_refused() => Assert.Throws<ArgumentException>(() => new SimulationStream(0, 0, 0, 0));

    [Fact]
    public void Numbers_next_to_each_other_start_streams_apart()
    {
        var a = new SimulationStream(1);
        var b = new SimulationStream(2);
        Assert.Equal(0, Enumerable.Range(0, 1000).Count(_ => a.NextWord() == b.NextWord()));
    }
}
