using System.Net;

namespace Lots.Output.Results;

/// <summary>What every page of this program has: one look, nothing from outside, and the mark of a rehearsal on the screen and on
/// each printed page.</summary>
internal static class HtmlPage
{
    /// <summary>Writes the page up to its heading; the header is still open.</summary>
    /// <param name="title">The title, as text.</param>
    /// <param name="isRehearsal">Whether it is made from a rehearsal.</param>
    /// <param name="output">Where to.</param>
    internal static void Begin(string title, bool isRehearsal, TextWriter output)
    {
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)}</title>
            <style>
            {ResultsStyle.Sheet}
            </style>
            </head>
            <body>
            <header>

            """.ReplaceLineEndings("\n"));
        // What is fixed is printed on every page.
        if (isRehearsal)
            output.Write("<p class=\"every-page\" aria-hidden=\"true\">REHEARSAL</p>\n<p class=\"rehearsal\">Rehearsal: not the results, and never equal to them.</p>\n");
        output.Write($"<h1>{Text(title)}</h1>\n");
    }

    /// <summary>Text as HTML shows it and never obeys it.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}
