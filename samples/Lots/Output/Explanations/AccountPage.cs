using Lots.Output.Results;

namespace Lots.Output.Explanations;

/// <summary>What is told about a State, as one HTML file without anything from outside.</summary>
internal static class AccountPage
{
    internal static void Write(StateAccount account, IdWords words, TextWriter output)
    {
        HtmlPage.Begin($"{(account.IsRehearsal ? "REHEARSAL: " : "")}{account.Title}", account.IsRehearsal, output);
        foreach (string fact in account.Facts)
            output.Write($"<p>{HtmlPage.Text(words.In(fact))}</p>\n");
        output.Write($"<p>{HtmlPage.Text(account.Basis)}</p>\n</header>\n<main>\n");
        foreach (AccountPart part in account.Parts)
        {
            output.Write($"<h2>{HtmlPage.Text(words.In(part.Heading))}</h2>\n<ul class=\"entries\">\n");
            foreach (string line in part.Lines)
                output.Write($"<li>{HtmlPage.Text(words.In(line))}</li>\n");
            output.Write("</ul>\n");
            if (!part.Pot.IsEmpty)
                WritePot(part, output);
        }

        output.Write("</main>\n</body>\n</html>\n");
    }

    /// <summary>The pot with the number of each, so that the one drawn can be counted out.</summary>
    private static void WritePot(AccountPart part, TextWriter output)
    {
        output.Write("<p>The pot, each State with its number:</p>\n<p class=\"pot\">");
        for (int i = 0; i < part.Pot.Length; i++)
        {
            string one = $"{i}&nbsp;{HtmlPage.Text(part.Pot[i])}";
            output.Write(i == part.Drawn ? $"<strong>{one}</strong>" : one);
            output.Write(i < part.Pot.Length - 1 ? ", " : "</p>\n");
        }
    }
}
