using LotDrawing.Procedures;
using LotDrawing.Simulation;
using LotDrawing.TestKit;

namespace LotDrawing.Tests.Draws.Simulation;

/// <summary>The groups of simulation are those of the procedure from the same words, under the numbers that were asked for.</summary>
public sealed class GroupSimulationTests
{
    /// <summary>With sizes of 60, 60 and 69 some tables take more than 512 words.</summary>
    [Theory]
    [InlineData(1, 62, 63, 64)]
    [InlineData(2, 62, 63, 64)]
    [InlineData(3, 60, 60, 69)]
    [InlineData(4, 1, 1, 187)]
    public void The_same_words_give_the_same_groups(ulong seed, params int[] sizes)
    {
        Roster roster = ReferenceData.Untoc2020;
        int[] codes = [.. Enumerable.Range(0, roster.Count).Reverse()];
        var procedure = new GroupProcedure(roster, [.. sizes]);
        var simulation = new GroupSimulation(roster, [.. sizes], codes);
        var lots = new SimulationStream(seed);
        lots.NextWord(); // so that a word is left of an output
        simulation.Restart(lots);
        for (int draw = 0; draw < 5000; draw++)
        {
            procedure.Draw(ref lots);
            simulation.Draw();
            Assert.Equal(procedure.Groups.ToArray(), codes.Select(code => simulation.Groups[code]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    public void Words_filled_at_once_are_those_of_the_stream(int taken)
    {
        var (one, other) = (new SimulationStream(9), new SimulationStream(9));
        uint[] words = new uint[taken];
        for (int round = 0; round < 4; round++)
        {
            one.Fill(words);
            Assert.Equal(Enumerable.Range(0, taken).Select(_ => other.NextWord()), words);
            Assert.Equal(other.NextWord(), one.NextWord());
        }
    }
}
