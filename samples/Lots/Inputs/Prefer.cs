using System.Collections.Immutable;
using System.CommandLine;
using LotDrawing;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver;
using LotDrawing.Text;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary><c>--prefer</c>: whom pots are narrowed to where possible.</summary>
internal static class Prefer
{
    /// <summary>Of each question that the solver asks itself on the way.</summary>
    private const double Effort = 1;

    private static readonly (string Word, PreferenceKind Kind)[] Known =
    [
        ("legal-system", PreferenceKind.LegalSystem),
        ("language", PreferenceKind.Language),
    ];

    internal static Option<string?> Option() => new("--prefer")
    {
        Description = $"What the two States of a seat should have in common where possible, the weightiest first: {string.Join(", ", Known.Select(known => known.Word))}. Pots are narrowed to such States in all seats but the fewest.",
        HelpName = "LIST",
    };

    /// <summary>The kinds asked for, none when there is no such option; with a fault, some of them.</summary>
    internal static ImmutableArray<PreferenceKind> Read(string? text, Subject? subject, Faults faults)
    {
        if (text is null)
            return [];
        if (subject is Subject.Seats)
            faults.Add("--prefer", "given with --plan", "a roster: a plan says nothing of legal systems and languages");
        var kinds = new List<PreferenceKind>();
        string[] words = [.. Known.Select(known => known.Word)];
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int index = Array.IndexOf(words, word);
            if (index < 0)
                faults.Add("--prefer", OneLine.Shown(word), $"{string.Join(", ", words)}, separated by commas{(Spelling.Nearest(word, words) is { } near ? $" (nearest: {near})" : "")}");
            else if (kinds.Contains(Known[index].Kind))
                faults.Add("--prefer", $"{OneLine.Shown(word)} again", "each once");
            else
                kinds.Add(Known[index].Kind);
        }

        return [.. kinds];
    }

    /// <summary>The options of a draw from pots narrowed so, with how many seats got it told on standard error.</summary>
    internal static DrawOptions Narrow(ImmutableArray<PreferenceKind> kinds, RosterInput input, string seed, DrawOptions options)
    {
        PlanCompilation compilation = DrawPlan.Compile(input.Roster, input.Mechanism);
        if (kinds.IsEmpty || !compilation.IsPossible)
            return options;
        var lots = LotStream.Open(seed, options.Rehearsal ? "rehearsal/preferences" : "preferences");
        var preferred = new PreferenceSolver(new SolverOptions { Effort = Effort })
            .Narrow(input.Roster, input.Mechanism, compilation.Plan, kinds.Select(kind => Preference(kind, input.Mechanism)), ref lots);
        foreach (PreferredPlan.Met met in preferred.Preferences)
            Desk.Note($"preferred where possible, {met}");
        return options with { Narrowed = preferred.Plan };
    }

    /// <summary>The words of the kinds, as they are written.</summary>
    internal static string Words(ImmutableArray<PreferenceKind> kinds) => string.Join(", ", kinds.Select(kind => Array.Find(Known, known => known.Kind == kind).Word));

    /// <summary>The mechanism's own preference of this kind, or one for every seat.</summary>
    private static Preference Preference(PreferenceKind kind, Mechanism mechanism) =>
        mechanism.Preferences.FirstOrDefault(own => own.Kind == kind) ?? new Preference(kind, new Citation("asked for in this call", ""));
}
