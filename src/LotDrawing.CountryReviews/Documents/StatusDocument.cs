namespace LotDrawing.CountryReviews;

/// <summary>The status report as a document, section by section in the order of a note by the secretariat.</summary>
internal static class StatusDocument
{
    internal static Document Of(StatusReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        IEnumerable<Block> about = report.About is { } text ? [new Notice(text)] : [];
        return new Document(
            $"Status of the country reviews as of {Words.Date(report.AsOf)}",
            report.Mechanism,
            [
                .. about,
                .. Numbered("", Sections(report)),
                .. Numbered("Annex ", Annexes(report)),
            ]);
    }

    // Before a group has started, only what does not rest on its reviews has anything to say.
    private static IEnumerable<Block> Sections(StatusReport report) => report.Groups.IsEmpty
        ? [.. DrawingSection.Of(report), .. SupportSection.Of(report)]
        :
        [
            .. DrawingSection.Of(report),
            .. NominationsSection.Of(report),
            .. StagesSection.Of(report),
            .. LanguagesSection.Of(report),
            .. SupportSection.Of(report),
            .. DelaysSection.Of(report),
            .. RemindersSection.Of(report),
            .. RepetitionsSection.Of(report),
        ];

    private static IEnumerable<Block> Annexes(StatusReport report) =>
    [
        .. report.Groups.IsEmpty ? [] : AwaitingAnnex.Of(report),
        .. ConsistencySection.Of(report.Identities, "Consistency of the figures"),
    ];

    private static IEnumerable<Block> Numbered(string before, IEnumerable<Block> blocks)
    {
        string[] numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"];
        int headings = 0;
        foreach (Block block in blocks)
            yield return block is Heading heading ? new Heading($"{before}{numerals[headings++]}. {heading.Text}") : block;
    }
}
