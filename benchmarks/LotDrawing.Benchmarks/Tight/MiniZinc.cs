using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The same rules as whole numbers for MiniZinc with Gecode as a process: the variable with the smallest domain first, a random
/// value, a random seed. What it gives is not the law.</summary>
/// <remarks>For plans without load bounds in which no State can be drawn twice for one review, as by the rules of UNTOC.</remarks>
public sealed partial class MiniZinc : IPeer
{
    public string Name => "MiniZinc with Gecode, random values";

    public bool IsInstalled => File.Exists("/usr/bin/minizinc") && File.Exists("/usr/bin/fzn-gecode");

    public IPeerModel Model(DrawPlan plan) => new Program(plan);

    private static string Text(DrawPlan plan)
    {
        var text = new StringBuilder();
        var drawable = new Dictionary<(int Owner, int State), List<string>>();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            int here = seat;
            int[] additional = [.. plan.Pot(seat).SelectMany(state => plan.AdditionalPot(here, state)).Distinct().Order()];
            Line($"var {{{string.Join(',', plan.Pot(seat))}}}: p{seat};");
            Line($"var {{{string.Join(',', additional.Prepend(-1))}}}: a{seat};");
            foreach (var kind in plan.Pot(seat).GroupBy(state => string.Join(',', plan.AdditionalPot(here, state))))
                Line($"constraint p{seat} in {{{string.Join(',', kind)}}} -> a{seat} in {{{(kind.Key.Length == 0 ? "-1" : kind.Key)}}};");
            foreach (int state in plan.Pot(seat))
                Listed(plan.OwnerOf(seat), state).Add($"p{seat} = {state}");
            foreach (int state in additional)
                Listed(plan.OwnerOf(seat), state).Add($"a{seat} = {state}");
        }

        foreach (var ((owner, state), here) in drawable)
        {
            if (owner < state && drawable.TryGetValue((state, owner), out var there))
                Line($"constraint not (({string.Join(" \\/ ", here)}) /\\ ({string.Join(" \\/ ", there)}));");
        }

        string all = string.Join(',', Enumerable.Range(0, plan.SeatCount).SelectMany(seat => new[] { $"p{seat}", $"a{seat}" }));
        Line($"array[1..{2 * plan.SeatCount}] of var int: lots = [{all}];");
        return text.AppendLine("solve :: int_search(lots, first_fail, indomain_random) satisfy;").AppendLine("output [show(lots)];").ToString();

        List<string> Listed(int owner, int state)
        {
            if (!drawable.TryGetValue((owner, state), out var list))
                drawable.Add((owner, state), list = []);
            return list;
        }

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\[([-\d, ]+)\]")]
    private static partial Regex Lots();

    private sealed class Program(DrawPlan plan) : PeerProgram(plan, "mzn", Text(plan))
    {
        protected override string Command(int seed, string file) => $"minizinc --solver gecode -r {seed} {file}";

        protected override SeatLots[]? Read(string output)
        {
            if (Lots().Match(output) is not { Success: true } match)
                return null;
            int[] lots = [.. match.Groups[1].Value.Split(',').Select(lot => int.Parse(lot, CultureInfo.InvariantCulture))];
            return [.. lots.Chunk(2).Select(pair => new SeatLots(pair[0], pair[1]))];
        }
    }
}
