namespace Lots.Output.Results;

/// <summary>How the results look on paper and on a screen.</summary>
internal static class ResultsStyle
{
    internal const string Sheet = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #555; --line: #bbb; --band: #f2f4f7; --mark: #fff3c4; --link: #0b4f9e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181c; --soft: #b4b4b4; --line: #4a4f57; --band: #20242a; --mark: #4a3d0c; --link: #8ec2ff; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 70rem; color: var(--ink); background: var(--paper); font: 16px/1.45 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
        h1 { margin: 0 0 .5rem; font-size: 1.6rem; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; }
        h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
        p { margin: .25rem 0; }
        a { color: var(--link); }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        code { font: .85em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1rem 0 0; padding: 0; list-style: none; }
        .rehearsal { margin-bottom: 1rem; padding: .5rem .75rem; border: 3px solid currentColor; font-weight: bold; text-transform: uppercase; }
        table { width: 100%; border-collapse: collapse; }
        caption { padding: .25rem 0 .5rem; color: var(--soft); text-align: start; }
        th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
        thead th { border-bottom: 2px solid var(--ink); background: var(--band); }
        tbody th { font-weight: normal; }
        .seat { white-space: nowrap; }
        .number { width: 6.5rem; text-align: end; font-variant-numeric: tabular-nums; }
        .additional, .note { font-size: .9em; }
        .note { font-style: italic; }
        .changed { background: var(--mark); border-inline-start: 4px solid var(--ink); }
        .every-page { display: none; }
        .pot { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        .reviews { margin: 0; padding: 0; list-style: none; }
        .entries li { margin: .2rem 0; overflow-wrap: anywhere; }
        @media screen and (max-width: 40rem) {
          body { padding: .75rem; font-size: 14px; }
          th, td { padding: .3rem .2rem; overflow-wrap: anywhere; }
          thead th { font-size: .8em; overflow-wrap: normal; }
          tbody th { min-width: 5.8rem; }
          .number { width: auto; }
          .entries { padding-inline-start: 1.25rem; }
          /* Five columns are too many for a phone: each row becomes a block, each cell a line of it. */
          .stacked thead { display: none; }
          .stacked tr, .stacked th, .stacked td { display: block; border: 0; padding: .1rem .3rem; }
          .stacked tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
          .stacked td[data-head]::before { content: attr(data-head) ": "; color: var(--soft); }
        }
        @media print {
          @page { size: A4; margin: 10mm 12mm; }
          :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --band: #eee; --mark: #eee; --link: #000; }
          body { max-width: none; padding: 0; font: 9pt/1.3 "Liberation Sans", Arial, Helvetica, "DejaVu Sans", sans-serif; }
          h1 { font-size: 15pt; } h2 { margin-top: 0; font-size: 12pt; } h3 { font-size: 10pt; }
          .every-page { display: block; position: fixed; top: 38%; left: 0; right: 0; margin: 0; text-align: center; font-size: 72pt; font-weight: bold; letter-spacing: .1em; transform: rotate(-35deg); color: #bbb; opacity: .45; }
          nav { display: none; }
          a { color: inherit; text-decoration: none; }
          section.page { break-before: page; }
          h2, h3, caption { break-after: avoid; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          th, td { padding: 1.2mm 1.5mm; }
          /* A group of the size of 2020 fits one page, one line a review: an additional State is named in the index, and what
             was in a changed seat before in the first table. The index fills its lines. */
          .page table { font-size: 6.8pt; line-height: 1.12; }
          .page caption { padding: 0 0 1mm; }
          .page h2 { margin-bottom: 1mm; }
          .page th, .page td { padding: .28mm 1mm; }
          .page .number { width: 12mm; }
          .group td div { display: inline; font-size: inherit; }
          .group .additional bdi, .group .note span { display: none; }
          .reviews li { display: inline; }
          .reviews li:not(:last-child)::after { content: "; "; }
          .changed, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;
}
