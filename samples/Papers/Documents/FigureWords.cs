using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.CountryReviews;
using Papers.Model;
using Papers.Texts;

namespace Papers.Documents;

/// <summary>The figures of status reports, by the names that files give them, in the words of one language.</summary>
public sealed class FigureWords(PaperTexts texts)
{
    /// <summary>What stands for a figure that a report does not state.</summary>
    internal const string Unstated = "–";

    private const string OfLanguages = "languages.of.";
    private const string GroupPrefix = "group-";

    /// <summary>The figures about nominations that each group has.</summary>
    internal static readonly ImmutableArray<string> Nominations =
        ["states", "statesWithFocalPoint", "statesWithoutFocalPoint", "reviews", "awaiting", "awaitingStateUnderReview", "awaitingReviewingStatesOnly", "advancingAndAwaiting"];

    /// <summary>The figures about stages that each group has.</summary>
    internal static readonly ImmutableArray<string> Stages =
    [
        "stages.preliminaryConsultation", "stages.selfAssessmentQuestionnaire", "stages.writtenFeedback", "stages.listsOfObservations", "stages.completed",
        "advancing", "notBegun",
    ];

    /// <summary>The people appointed, in all groups together.</summary>
    internal static readonly ImmutableArray<string> People =
        ["people.focalPoints", "people.experts", "people.womenExperts", "people.womenPercent", "people.statesWithObservers"];

    /// <summary>Consultations and languages.</summary>
    internal static readonly ImmutableArray<string> Languages =
        ["consultationsHeld", "languages.reviews", "languages.one", "languages.two", "languages.three", "languages.noAgreement"];

    /// <summary>Support by the secretariat, and dialogue.</summary>
    internal static readonly ImmutableArray<string> Support =
        ["support.trainings", "support.officialsTrained", "support.statesTrained", "support.consultationsFacilitated", "support.needsSurveys", "support.dialogues"];

    /// <summary>The name of a figure.</summary>
    public string Name(string figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.StartsWith(OfLanguages, StringComparison.Ordinal))
            return $"{texts["status.languages.working"]}{texts["colon"]}{LanguagesOf(figure)}";
        return figure.StartsWith(GroupPrefix, StringComparison.Ordinal)
            ? texts[$"status.group.{figure[(figure.IndexOf('.', StringComparison.Ordinal) + 1)..]}"]
            : texts[$"status.{figure}"];
    }

    /// <summary>The working languages that a figure counts the reviews of.</summary>
    internal string LanguagesOf(string figure) => texts.List(figure[OfLanguages.Length..].Split('+').Select(letter => texts[$"status.language.{letter}"]));

    /// <summary>A group's figure.</summary>
    internal static string OfGroup(int group, string figure) => string.Create(CultureInfo.InvariantCulture, $"{GroupPrefix}{group}.{figure}");

    /// <summary>A figure, or a dash where none is stated.</summary>
    internal string Value(int? number) => number is { } stated ? texts.Number(stated) : Unstated;

    /// <summary>A table with a row for each figure and one column of numbers.</summary>
    internal Block.Table Table(string head, params IEnumerable<(string Name, int Number)> rows) => new(
        [new Column(head, 75), new Column(texts["status.number"], 25, IsNumber: true)],
        [.. rows.Select(row => ImmutableArray.Create<Cell>(row.Name, texts.Number(row.Number)))]);

    /// <summary>These figures of a set, each with its name.</summary>
    internal IEnumerable<(string Name, int Number)> Of(FigureSet set, IEnumerable<string> figures) =>
        figures.Where(figure => set[figure] is not null).Select(figure => (Name(figure), set[figure]!.Value));

    /// <summary>How many reviews have which working languages.</summary>
    internal static IEnumerable<string> Combinations(FigureSet set) =>
        set.All.Select(figure => figure.Key).Where(figure => figure.StartsWith(OfLanguages, StringComparison.Ordinal))
            .OrderBy(figure => figure.Length).ThenByDescending(figure => set[figure]).ThenBy(figure => figure, StringComparer.Ordinal);
}
