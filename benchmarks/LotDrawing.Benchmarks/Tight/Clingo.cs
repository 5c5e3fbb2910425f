using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LotDrawing.Procedures;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>Answer-set solving of the same rules by clingo as a process, with a random seed. What it gives is not the law.</summary>
public sealed partial class Clingo : IPeer
{
    private const string Rules = """
        1 { principal(X,R) : pot(X,R) } 1 :- seat(X,_).
        1 { additional(X,R) : party(X,P,R) } 1 :- principal(X,P), wants(X,P).
        reviews(R,S) :- principal(X,R), seat(X,S).
        reviews(R,S) :- additional(X,R), seat(X,S).
        :- reviews(R,S), reviews(S,R).
        :- principal(X,R), principal(Y,R), seat(X,S), seat(Y,S), X < Y.
        #show principal/2.
        #show additional/2.
        """;

    public string Name => "clingo, random seed and signs";

    public bool IsInstalled => File.Exists("/usr/bin/clingo");

    public IPeerModel Model(DrawPlan plan) => new Program(plan);

    /// <summary>The program for a plan; under load bounds for one without additional States.</summary>
    private static string Text(DrawPlan plan)
    {
        var text = new StringBuilder(Rules).AppendLine();
        for (int seat = 0; seat < plan.SeatCount; seat++)
        {
            Fact($"seat({seat},{plan.OwnerOf(seat)}).");
            foreach (int state in plan.Pot(seat))
            {
                Fact($"pot({seat},{state}).");
                if (!plan.AdditionalPot(seat, state).IsEmpty)
                    Fact($"wants({seat},{state}).");
                foreach (int other in plan.AdditionalPot(seat, state))
                    Fact($"party({seat},{state},{other}).");
            }
        }

        if (plan.Load.Bind)
        {
            for (int state = 0; state < plan.States.Length; state++)
                Fact($":- not {plan.Load.Min} {{ principal(X,{state}) : pot(X,{state}) }} {plan.Load.Max}.");
        }

        return text.ToString();

        void Fact(FormattableString fact) => text.AppendLine(fact.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(principal|additional)\((\d+),(\d+)\)")]
    private static partial Regex Atom();

    private sealed class Program(DrawPlan plan) : PeerProgram(plan, "lp", Text(plan))
    {
        protected override string Command(int seed, string file) => $"clingo --seed={seed} --rand-freq=1 --sign-def=rnd --warn=none -n 1 {file}";

        protected override SeatLots[]? Read(string output) => Read(Atom().Matches(output));
    }
}
