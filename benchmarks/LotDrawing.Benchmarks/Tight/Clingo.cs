using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>Answer-set solving of the same rules by clingo as a process, with a random seed. What it gives is not the law.</summary>
public static partial class Clingo
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

    /// <summary>Whether clingo is installed.</summary>
    public static bool IsInstalled => File.Exists("/usr/bin/clingo");

    /// <summary>The program for a plan, written to a file; under load bounds for one without additional States.</summary>
    public static string Write(DrawPlan plan)
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

        string file = Path.Combine(Path.GetTempPath(), $"lotdrawing-{Environment.ProcessId}.lp");
        File.WriteAllText(file, text.ToString());
        return file;

        void Fact(FormattableString fact) => text.AppendLine(fact.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Runs it with this seed. The drawing is null when it found no answer.</summary>
    /// <returns>The principal of each seat, and the processor time that clingo says it took, grounding included.</returns>
    public static (int[]? Drawn, double Seconds) Draw(string file, int seed, int seats)
    {
        var start = new ProcessStartInfo("/usr/bin/clingo", $"--seed={seed} --rand-freq=1 --sign-def=rnd --warn=none -n 1 {file}") { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        int[] drawn = new int[seats];
        int found = 0;
        foreach (Match match in Principal().Matches(output))
        {
            drawn[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            found++;
        }

        double seconds = double.Parse(ProcessorTime().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return (found == seats ? drawn : null, seconds);
    }

    [GeneratedRegex(@"principal\((\d+),(\d+)\)")]
    private static partial Regex Principal();

    [GeneratedRegex(@"CPU Time +: ([\d.]+)s")]
    private static partial Regex ProcessorTime();
}
