using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>The same rules as truth values for Z3 as a process, with a random seed and random phases. What it gives is not the law.</summary>
/// <remarks>For plans without load bounds in which no State can be drawn twice for one review, as by the rules of UNTOC.</remarks>
public sealed partial class Z3 : IPeer
{
    public string Name => "Z3, finite domains, random seed and phases";

    public bool IsInstalled => File.Exists("/usr/bin/z3");

    public IPeerModel Model(DrawPlan plan) => new Program(plan);

    private static string Text(DrawPlan plan)
    {
        var text = new StringBuilder();
        var reviews = new Dictionary<(int Owner, int State), List<string>>();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            string[] principals = [.. plan.Pot(seat).Select(state => Declared('p', seat, state))];
            ExactlyOne(principals, "");
            foreach (int state in plan.Pot(seat).SelectMany(state => plan.AdditionalPot(seat, state)).Distinct())
                Declared('a', seat, state);
            foreach (var kind in plan.Pot(seat).GroupBy(state => string.Join(' ', plan.AdditionalPot(seat, state))).Where(kind => kind.Key.Length > 0))
            {
                string wanted = $"(or {string.Join(' ', kind.Select(state => Symbol('p', seat, state)))} false)";
                ExactlyOne([.. plan.AdditionalPot(seat, kind.First()).Select(state => Symbol('a', seat, state))], wanted);
                foreach (int other in plan.Pot(seat).SelectMany(state => plan.AdditionalPot(seat, state)).Distinct().Except(plan.AdditionalPot(seat, kind.First())))
                    Line($"(assert (=> {wanted} (not {Symbol('a', seat, other)})))");
            }

            foreach (int principal in plan.Pot(seat).Where(state => plan.AdditionalPot(seat, state).IsEmpty))
            {
                foreach (int other in plan.Pot(seat).SelectMany(state => plan.AdditionalPot(seat, state)).Distinct())
                    Line($"(assert (or (not {Symbol('p', seat, principal)}) (not {Symbol('a', seat, other)})))");
            }
        }

        foreach (var ((owner, state), here) in reviews)
        {
            if (owner > state || !reviews.TryGetValue((state, owner), out var there))
                continue;
            foreach (string one in here)
            {
                foreach (string back in there)
                    Line($"(assert (or (not {one}) (not {back})))");
            }
        }

        return text.AppendLine("(check-sat)").AppendLine("(get-model)").ToString();

        string Declared(char kind, int seat, int state)
        {
            string name = Symbol(kind, seat, state);
            Line($"(declare-const {name} Bool)");
            if (!reviews.TryGetValue((plan.OwnerOf(seat), state), out var list))
                reviews.Add((plan.OwnerOf(seat), state), list = []);
            list.Add(name);
            return name;
        }

        void ExactlyOne(string[] names, string when)
        {
            string one = $"(and (or {string.Join(' ', names)}) ((_ at-most 1) {string.Join(' ', names)}))";
            Line($"(assert {(when.Length == 0 ? one : $"(=> {when} {one})")})");
        }

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string Symbol(char kind, int seat, int state) => string.Create(CultureInfo.InvariantCulture, $"{kind}{seat}_{state}");

    [GeneratedRegex(@"define-fun ([pa])(\d+)_(\d+) \(\) Bool\s+true")]
    private static partial Regex True();

    private sealed class Program(DrawPlan plan) : PeerProgram(plan, "smt2", "(set-logic QF_FD)\n" + Text(plan))
    {
        protected override string Command(int seed, string file) => $"z3 -smt2 sat.random_seed={seed} smt.random_seed={seed} sat.phase=random sat.random_freq=1 {file}";

        protected override SeatLots[]? Read(string output) => Read(True().Matches(output));
    }
}
