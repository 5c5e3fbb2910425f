using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using LotDrawing;
using Papers.Model;
using Papers.Names;

namespace Papers.Html;

/// <summary>Writes a paper as one HTML file without anything from outside: for a screen, a phone, and for print with page numbers,
/// title, date, hash and kind on every page.</summary>
public sealed class HtmlPaper
{
    private static readonly string Find = """
        {
          const fold = text => text.normalize("NFD").replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0640]/g, "").toLowerCase();
          for (const box of document.querySelectorAll("input[data-finds]")) {
            const rows = [...document.getElementById(box.dataset.finds).tBodies[0].rows].map(row => [row, fold(row.dataset.names)]);
            box.addEventListener("input", () => {
              const wanted = fold(box.value.trim());
              for (const [row, names] of rows)
                row.hidden = !names.includes(wanted);
            });
            box.closest("label").hidden = false;
          }
        }
        """.ReplaceLineEndings("\n");

    private readonly Paper paper;
    private readonly TextWriter output;
    private int tables;
    private int sections;

    private HtmlPaper(Paper paper, TextWriter output) => (this.paper, this.output) = (paper, output);

    /// <summary>Writes a paper.</summary>
    public static void Write(Paper paper, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);
        new HtmlPaper(paper, output).WriteAll();
    }

    private void WriteAll()
    {
        bool finds = paper.Blocks.OfType<Block.Table>().Any(table => table.Find is not null);
        string script = finds ? $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Find)))}'" : "";
        output.Write($"""
            <!DOCTYPE html>
            <html lang="{paper.Texts.Language}" dir="{(paper.Texts.IsRightToLeft ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'{script}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(paper.FullTitle)}</title>
            <style>
            {HtmlStyle.Of(paper)}
            </style>
            </head>
            <body>
            <header>

            """.ReplaceLineEndings("\n"));
        // What is fixed is printed on every page, also by browsers that leave the margins of a page alone.
        if (paper.IsRehearsal)
            output.Write($"<p class=\"every-page\" aria-hidden=\"true\">{Text(paper.Texts["kind.rehearsal.word"])}</p>\n<p class=\"rehearsal\">{Text(paper.KindText)}</p>\n");
        string kind = paper.Kind is null ? "" : $"{Text(paper.KindText)} · ";
        output.Write($"<h1>{Text(paper.FullTitle)}</h1>\n<p class=\"soft\">{kind}{Text(paper.Texts.Date(paper.Date))}</p>\n");
        WriteContents();
        output.Write("</header>\n<main>\n");
        foreach (Block block in paper.Blocks)
            WriteBlock(block);
        output.Write("</main>\n");
        if (paper.Hash is { } hash)
            output.Write($"<footer>{Text(paper.Texts["hash"])}{Text(paper.Texts["colon"])}<bdi dir=\"ltr\"><code>{Text(hash)}</code></bdi></footer>\n");
        if (finds)
            output.Write($"<script>{Find}</script>\n");
        output.Write("</body>\n</html>\n");
    }

    /// <summary>Links to the sections, where there are so many that a reader looks for one.</summary>
    private void WriteContents()
    {
        var headings = paper.Blocks.OfType<Block.Heading>().Where(heading => heading.Level == 1).ToList();
        if (headings.Count < 4)
            return;
        output.Write($"<nav aria-label=\"{Text(paper.Texts["contents"])}\"><ul>\n");
        for (int i = 0; i < headings.Count; i++)
            output.Write($"<li><a href=\"#s{Number(i + 1)}\">{Text(headings[i].Text)}</a></li>\n");
        output.Write("</ul></nav>\n");
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                WriteHeading(heading);
                break;
            case Block.Paragraph paragraph:
                output.Write($"<p{(paragraph.IsSmall ? " class=\"soft\"" : "")}>{Spans(paragraph.Text)}</p>\n");
                break;
            case Block.Facts facts:
                output.Write($"<dl>{string.Concat(facts.Rows.Select(row => $"<div><dt>{Text(row.Name)}</dt><dd>{Spans(row.Value)}</dd></div>\n"))}</dl>\n");
                break;
            case Block.Items items:
                string list = items.Numbered ? "ol" : "ul";
                output.Write($"<{list}>\n{string.Concat(items.Lines.Select(line => $"<li>{Spans(line)}</li>\n"))}</{list}>\n");
                break;
            case Block.Table table:
                WriteTable(table);
                break;
            case Block.Blanks blanks:
                output.Write($"<dl class=\"blanks\">{string.Concat(blanks.Labels.Select(label => $"<div><dt>{Text(label)}</dt><dd></dd></div>\n"))}</dl>\n");
                break;
            case Block.Signatures signatures:
                output.Write($"<div class=\"signatures\">{string.Concat(signatures.Labels.Select(label => $"<div>{Text(label)}</div>"))}</div>\n");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, null);
        }
    }

    private void WriteHeading(Block.Heading heading)
    {
        string level = heading.Level == 1 ? "h2" : "h3";
        string id = heading.Level == 1 ? $" id=\"s{Number(++sections)}\"" : "";
        output.Write($"<{level}{id}{(heading.NewPage ? " class=\"page\"" : "")}>{Text(heading.Text)}</{level}>\n");
    }

    private void WriteTable(Block.Table table)
    {
        string id = $"t{Number(++tables)}";
        if (table.Find is { } find)
            output.Write($"<label class=\"find\" hidden>{Text(find)} <input type=\"search\" data-finds=\"{id}\" autocomplete=\"off\"></label>\n");
        output.Write($"<table id=\"{id}\" class=\"{(table.Columns.Length > 3 ? "stacked" : "narrow")}\">\n<colgroup>{Columns(table)}</colgroup>\n<thead><tr>");
        foreach (Column column in table.Columns)
            output.Write($"<th scope=\"col\"{(column.IsNumber ? " class=\"number\"" : "")}>{Text(column.Head)}</th>");
        output.Write("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < table.Rows.Length; i++)
        {
            string names = table.FindBy.IsEmpty ? "" : $" data-names=\"{Text(table.FindBy[i])}\"";
            output.Write($"<tr{names}>");
            for (int column = 0; column < table.Columns.Length; column++)
                WriteCell(table.Columns[column], table.Rows[i][column], isHead: column == 0);
            output.Write("</tr>\n");
        }

        output.Write("</tbody>\n</table>\n");
    }

    private void WriteCell(Column column, Cell cell, bool isHead)
    {
        string classes = string.Join(' ', new[] { column.IsNumber ? "number" : "", cell.IsMarked ? "changed" : "" }.Where(name => name.Length > 0));
        string lines = cell.Lines.Length == 1 ? Spans(cell.Lines[0]) : string.Concat(cell.Lines.Select(line => $"<div>{Spans(line)}</div>"));
        string attributes = classes.Length == 0 ? "" : $" class=\"{classes}\"";
        output.Write(isHead ? $"<th scope=\"row\"{attributes}>{lines}</th>" : $"<td data-head=\"{Text(column.Head)}\"{attributes}>{lines}</td>");
    }

    private static string Columns(Block.Table table)
    {
        int all = table.Columns.Sum(column => column.Width);
        return string.Concat(table.Columns.Select(column => $"<col style=\"width:{Number(column.Width * 100 / all)}%\">"));
    }

    private static string Spans(Line line) => string.Concat(line.Spans.Select(span => span.Look switch
    {
        Look.Strong => $"<b>{Text(span.Text)}</b>",
        Look.Exact => $"<bdi dir=\"ltr\"><code>{Text(span.Text)}</code></bdi>",
        Look.Name => $"<bdi>{Text(span.Text)}</bdi>",
        Look.Bar => $"<span class=\"bar\" aria-hidden=\"true\">{Text(span.Text)}</span>",
        _ => Text(span.Text),
    }));

    /// <summary>Text as HTML shows it and never obeys it.</summary>
    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Under which names a State is found: its code, and its names in all languages.</summary>
    public static string NamesOf(StateParty state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return string.Join(' ', StateNames.Languages.Select(language => StateNames.Find(state.Code, language)).Append(state.Name).Prepend(state.Code).Where(name => name is not null).Distinct());
    }
}
