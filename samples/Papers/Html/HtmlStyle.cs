using System.Text;
using Papers.Model;

namespace Papers.Html;

/// <summary>How a paper looks on a screen, a phone and in print. Nothing printed is under 8 pt.</summary>
internal static class HtmlStyle
{
    private const string Sheet = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #555; --line: #bbb; --band: #f2f4f7; --mark: #fff3c4; --link: #0b4f9e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181c; --soft: #b4b4b4; --line: #4a4f57; --band: #20242a; --mark: #4a3d0c; --link: #8ec2ff; } }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 70rem; color: var(--ink); background: var(--paper); font: 16px/1.45 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "Microsoft YaHei", "DejaVu Sans", sans-serif; }
        :lang(ar) { line-height: 1.6; }
        h1 { margin: 0 0 .5rem; font-size: 1.6rem; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; }
        h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
        p { margin: .5rem 0; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1rem 0 0; padding: 0; list-style: none; }
        .soft { color: var(--soft); font-size: .95em; }
        .rehearsal { margin: 0 0 1rem; padding: .5rem .75rem; border: 3px solid currentColor; font-weight: bold; }
        .every-page { display: none; }
        dl { margin: .75rem 0; }
        dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .2rem 0; }
        dt { flex: 0 0 14rem; color: var(--soft); }
        dd { flex: 1 1 16rem; margin: 0; overflow-wrap: anywhere; }
        .blanks dd { min-height: 1.9rem; border-bottom: 1px solid var(--ink); }
        ol, ul { padding-inline-start: 1.5rem; }
        li { margin: .25rem 0; overflow-wrap: anywhere; }
        .find { display: block; margin: 1rem 0; }
        .find input { padding: .6rem; width: min(22rem, 100%); min-height: 44px; border: 2px solid var(--soft); color: inherit; background: var(--paper); font: inherit; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
        thead th { border-bottom: 2px solid var(--ink); background: var(--band); }
        tbody th { font-weight: normal; }
        .bar { color: var(--link); letter-spacing: -.05em; white-space: nowrap; }
        .number { text-align: end; font-variant-numeric: tabular-nums; }
        .changed { background: var(--mark); border-inline-start: 4px solid var(--ink); }
        .signatures { display: flex; gap: 3rem; margin-top: 5rem; }
        .signatures div { flex: 1; padding-top: .3rem; border-top: 1px solid var(--ink); }
        footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9em; overflow-wrap: anywhere; }
        @media screen and (max-width: 40rem) {
          body { padding: .75rem; }
          th, td { padding: .3rem .2rem; }
          dt { flex-basis: 100%; }
          .number { text-align: start; }
          /* Four columns are too many for a phone: each row becomes a block, each cell a line of it. */
          .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; width: auto; }
          .stacked colgroup, .stacked thead { display: none; }
          .stacked th, .stacked td { border: 0; padding: .1rem .3rem; }
          .stacked tbody th { font-weight: bold; }
          .stacked tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
          .stacked td[data-head]::before { content: attr(data-head) ": "; color: var(--soft); }
        }
        @media print {
          :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --band: #eee; --mark: #eee; --link: #000; }
          body { max-width: none; padding: 0; font: 9pt/1.3 "Liberation Sans", Arial, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "Microsoft YaHei", "DejaVu Sans", sans-serif; }
          .every-page { display: block; position: fixed; top: 38%; left: 0; right: 0; margin: 0; text-align: center; font-size: 72pt; font-weight: bold; transform: rotate(-35deg); color: #bbb; opacity: .45; }
          h1 { font-size: 15pt; } h2 { margin: 6mm 0 2mm; font-size: 12pt; } h3 { margin: 4mm 0 1mm; font-size: 10pt; }
          nav, .find, footer { display: none; }
          [hidden] { display: revert !important; }
          .find[hidden] { display: none !important; }
          code { font-size: 8pt; }
          .soft { font-size: 8.5pt; }
          a { color: inherit; text-decoration: none; }
          .page { break-before: page; margin-top: 0; }
          h2, h3 { break-after: avoid; }
          thead { display: table-header-group; }
          tr, li, dl div, .signatures { break-inside: avoid; }
          table { font-size: 8pt; line-height: 1.25; }
          th, td { padding: .7mm 1mm; }
          dt { flex-basis: 45mm; }
          .blanks dd { min-height: 8mm; }
          .changed, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    /// <summary>The sheet, with what stands in the margins of every printed page.</summary>
    internal static string Of(Paper paper)
    {
        string page = string.Join(' ', paper.Texts["page"].Split('{', '}').Select(part => part switch
        {
            "page" => "counter(page)",
            "pages" => "counter(pages)",
            _ => Quoted(part),
        }));
        (string start, string end) = paper.Texts.IsRightToLeft ? ("right", "left") : ("left", "right");
        return $$"""
            {{Sheet}}
            @page {
              size: A4; margin: 18mm 15mm;
              font: 8pt "Liberation Sans", Arial, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
              @top-{{start}} { content: {{Quoted(paper.Title)}}; width: 60%; text-align: {{start}}; }
              @top-{{end}} { content: {{Quoted(paper.KindText)}}; width: 40%; text-align: {{end}}; font-weight: bold; }
              @bottom-{{start}} { content: {{Quoted(paper.Texts.Date(paper.Date))}} "\a" "{{paper.Hash}}"; white-space: pre; width: 75%; text-align: {{start}}; font-size: 8pt; }
              @bottom-{{end}} { content: {{page}}; width: 25%; text-align: {{end}}; }
            }
            """;
    }

    /// <summary>A string of a style sheet; every character that could end it, or the element around it, as its code.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
            quoted.Append(char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or ',' or ':' or '-' || letter > '\u00a0' ? letter.ToString() : $"\\{(int)letter:x} ");
        return quoted.Append('"').ToString();
    }
}
