using System.Diagnostics;
using System.Globalization;
using System.Text;
using LotDrawing.Rules;

namespace LotDrawing.Benchmarks.Tight;

/// <summary>Answer-set solving of the same rules by clingo as a process, with a random seed. What it gives is not the law.</summary>
public static class Clingo
{
    private const string Rules = """
        1 { principal(X,R) : pot(X,R) } 1 :- seat(X,_).
        1 { additional(X,R) : party(X,P,R) } 1 :- principal(X,P), wants(X,P).
        reviews(R,S) :- principal(X,R), seat(X,S).
        reviews(R,S) :- additional(X,R), seat(X,S).
        :- reviews(R,S), reviews(S,R).
        #show principal/2.
        #show additional/2.
        """;

    /// <summary>Whether clingo is installed.</summary>
    public static bool IsInstalled => File.Exists("/usr/bin/clingo");

    /// <summary>The program for a plan without load bounds whose seats of one review have no State in common, written to a file.</summary>
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

        string file = Path.Combine(Path.GetTempPath(), $"lotdrawing-{Environment.ProcessId}.lp");
        File.WriteAllText(file, text.ToString());
        return file;

        void Fact(FormattableString fact) => text.AppendLine(fact.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Runs it with this seed. False when it found no answer.</summary>
    public static bool TryDraw(string file, int seed)
    {
        var start = new ProcessStartInfo("/usr/bin/clingo", $"--seed={seed} --rand-freq=1 --sign-def=rnd -n 1 {file}") { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Contains("SATISFIABLE", StringComparison.Ordinal) && !output.Contains("UNSATISFIABLE", StringComparison.Ordinal);
    }
}
