using System.CommandLine;
using LotDrawing.Text;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>An option that takes one of a few words, the first by default.</summary>
internal sealed class Choice : Option<string>
{
    private readonly string[] words;

    internal Choice(string name, string description, params string[] words)
        : base(name)
    {
        this.words = words;
        Description = description;
        HelpName = string.Join('|', words);
        DefaultValueFactory = _ => words[0];
    }

    /// <summary>The word, or null when the option is not given, which is then shown without a default.</summary>
    internal string? ReadGiven(ParseResult parsed, Faults faults) => parsed.GetResult(this) is { Implicit: false } ? Read(parsed, faults) : null;

    /// <summary>The word; with a fault, the default.</summary>
    internal string Read(ParseResult parsed, Faults faults)
    {
        string word = parsed.GetValue(this)!;
        if (words.Contains(word))
            return word;
        string meant = Spelling.Nearest(word, words) is { } near ? $" (nearest: {near})" : "";
        faults.Add(Name, OneLine.Shown(word), $"{(words.Length == 1 ? "" : "one of ")}{string.Join(", ", words)}{meant}");
        return words[0];
    }
}
