namespace LotDrawing.CountryReviews;

/// <summary>How the page looks, on a screen and on paper.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet. Every pair of text and ground has a contrast of at least 4.5 to 1.</summary>
    internal const string Sheet = """
        :root { color-scheme: light dark; }
        body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.5 "Times New Roman", Times, serif; }
        main { max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
        h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; }
        .subtitle { margin: 0 0 1.5rem; font-style: italic; }
        .notice { margin: .75rem 0; padding: .5rem .75rem; border-left: .25rem solid #5b6b7b; background: #f3f5f7; }
        .number { display: inline-block; min-width: 2rem; }
        .scroll { overflow-x: auto; margin: 1rem 0 1.5rem; }
        .scroll:focus-visible { outline: .15rem solid #0b4f8a; outline-offset: .15rem; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.35; }
        caption { text-align: left; font-weight: bold; padding: 0 0 .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #c9ced4; }
        thead th { border-top: 1px solid #1a1a1a; border-bottom: 1px solid #1a1a1a; vertical-align: bottom; }
        tbody th { font-weight: normal; }
        tbody tr:last-child > * { border-bottom: 1px solid #1a1a1a; }
        .figure { text-align: right; padding-right: 0; padding-left: .6rem; font-variant-numeric: tabular-nums; }
        .figure + :not(.figure) { padding-left: 1.2rem; }
        .whole { white-space: nowrap; }
        figure { margin: 1rem 0; }
        figcaption { font-weight: bold; margin-bottom: .4rem; }
        figure svg { display: block; width: 100%; min-width: 40rem; height: auto; }
        @media screen and (prefers-color-scheme: dark) {
          body { background: #14181c; color: #e8eaed; }
          .notice { background: #232a31; }
          th, td { border-bottom-color: #46505a; }
          thead th, tbody tr:last-child > * { border-color: #e8eaed; }
          .scroll:focus-visible { outline-color: #8ab8e6; }
          figure .scroll { background: #fff; padding: .75rem; }
        }
        @media print {
          :root { color-scheme: light; }
          @page { size: A4; margin: 20mm; }
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          h2, caption, figcaption { break-after: avoid; }
          table { font-size: 9pt; line-height: 1.25; }
          th, td { padding-top: .12rem; padding-bottom: .12rem; }
          tr, figure, .short { break-inside: avoid; }
          thead { display: table-header-group; }
          .scroll { overflow: visible; }
          figure svg { min-width: 0; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
