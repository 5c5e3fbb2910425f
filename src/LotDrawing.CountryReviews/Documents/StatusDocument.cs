using LotDrawing.CountryReviews.Reports;

namespace LotDrawing.CountryReviews.Documents;

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
                .. DrawingSection.Of(report),
                .. NominationsSection.Of(report),
                .. StagesSection.Of(report),
                .. LanguagesSection.Of(report),
                .. SupportSection.Of(report),
                .. DelaysSection.Of(report),
                .. RemindersSection.Of(report),
                .. RepetitionsSection.Of(report),
                .. AwaitingAnnex.Of(report),
                .. ConsistencySection.Of(report.Identities, "Annex II. Consistency of the figures"),
            ]);
    }
}
