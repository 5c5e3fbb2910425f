using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>A solver by which others would draw: it is given the rules and a random seed, and finds some valid drawing.</summary>
public interface IPeer
{
    /// <summary>What it is, and how it is made to choose at random.</summary>
    string Name { get; }

    /// <summary>Whether it can be run here.</summary>
    bool IsInstalled { get; }

    /// <summary>The rules of a plan, written once for any number of drawings.</summary>
    IPeerModel Model(DrawPlan plan);
}

/// <summary>The rules of one plan as a solver has them.</summary>
public interface IPeerModel : IDisposable
{
    /// <summary>Finds a drawing.</summary>
    /// <returns>What each seat holds, or null when none was found within the limit; and the processor seconds it took.</returns>
    (SeatLots[]? Drawn, double Seconds) Draw(int seed);
}
