using System.Buffers;
using System.CommandLine;

namespace Lots.Shell;

/// <summary>The command line as it would be typed again.</summary>
internal static class ShellWords
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./,:=+%");

    /// <summary>The command and its arguments, in quotes where a shell needs them.</summary>
    internal static string Line(ParseResult parsed) =>
        $"lots {string.Join(' ', parsed.Tokens.Select(token => Quoted(token.Value)))}";

    /// <summary>A word, in quotes where a shell needs them.</summary>
    internal static string Quoted(string word) => word.Length > 0 && !word.AsSpan().ContainsAnyExcept(Plain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
