namespace Lots.Tests;

/// <summary>Command lines as help and README show them, split as a shell would.</summary>
public static class ShellLine
{
    /// <summary>The words of a line up to a redirection or a pipe; double quotes hold a word together, a backslash takes the next letter as it is.</summary>
    public static string[] Words(string line)
    {
        var words = new List<string>();
        string? word = null;
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"':
                    quoted = !quoted;
                    word ??= "";
                    break;
                case '\\':
                    word += line[++i];
                    break;
                case ' ' when !quoted:
                    if (word is not null)
                        words.Add(word);
                    word = null;
                    break;
                case '>' or '|' when !quoted:
                    return [.. words];
                default:
                    word += line[i];
                    break;
            }
        }

        Assert.False(quoted, line);
        return word is null ? [.. words] : [.. words, word];
    }
}
