using LotDrawing.CountryReviews;
using Papers.Names;

namespace Lots.Status;

/// <summary>The kinds of events in a sheet, the ids that status files write, and how else people write them.</summary>
internal static class EventWords
{
    internal const string Appointed = "appointed";
    internal const string Replaced = "replaced";
    internal const string Withdrawn = "withdrawn";
    internal const string Silent = "focal-point-silent";
    internal const string Answered = "focal-point-answered";
    internal const string ConsultationOpened = "consultation-opened";
    internal const string ConsultationHeld = "consultation-held";
    internal const string LanguagesAgreed = "languages-agreed";
    internal const string LanguagesNotAgreed = "languages-not-agreed";
    internal const string QuestionnaireBegun = "questionnaire-begun";
    internal const string QuestionnaireSubmitted = "questionnaire-submitted";
    internal const string FeedbackGiven = "feedback-given";
    internal const string ObservationsSubmitted = "observations-submitted";
    internal const string SummaryAgreed = "summary-agreed";
    internal const string Training = "training";
    internal const string Facilitated = "consultation-facilitated";
    internal const string Survey = "needs-survey";
    internal const string Dialogue = "dialogue";

    /// <summary>By kind its id, what it means, which columns it takes besides the date, and other ways to write it.</summary>
    internal static readonly (string Id, string Meaning, string Columns, string[] Also)[] Kinds =
    [
        (Appointed, "a State appointed a focal point, an expert or an observer", "review, state, role; person and female where known", ["nominated", "nomination", "appointment"]),
        (Replaced, "it put another person in this one's place", "review, state, role; person, successor, female of the successor", ["replacement"]),
        (Withdrawn, "it withdrew the person and named no successor", "review, state, role; person", ["withdrawal of nomination"]),
        (Silent, "the State's focal point does not answer", "review, state", ["delay", "no answer", "focal point does not answer", "not answering"]),
        (Answered, "the focal point answers again", "review, state", ["answered", "focal point answers"]),
        (ConsultationOpened, "the preliminary consultation was opened", "review", ["preliminary consultation opened"]),
        (ConsultationHeld, "the preliminary consultation was held", "review", ["preliminary consultation held", "consultation"]),
        (LanguagesAgreed, "the working languages were agreed", "review, languages; for three also states (who agreed) and note (the exceptional circumstances)", ["language agreed", "working languages agreed"]),
        (LanguagesNotAgreed, "there is no agreement on the languages", "review; states (with whom)", ["no agreement on languages"]),
        (QuestionnaireBegun, "the State under review began its questionnaire", "review", ["questionnaire started", "self assessment begun"]),
        (QuestionnaireSubmitted, "the State under review submitted its questionnaire", "review", ["questionnaire received", "self assessment submitted", "questionnaire"]),
        (FeedbackGiven, "a reviewing State gave written feedback", "review, state", ["feedback", "written feedback"]),
        (ObservationsSubmitted, "a reviewing State submitted its list of observations", "review, state", ["observations", "list of observations"]),
        (SummaryAgreed, "the summary was agreed: the review is completed", "review", ["summary", "completed"]),
        (Training, "officials of a State took part in a training; rows of one day and one note are one training", "state, count; note", ["trained"]),
        (Facilitated, "the secretariat facilitated a consultation", "review", []),
        (Survey, "a survey of needs for technical assistance", "state", ["survey of needs"]),
        (Dialogue, "a constructive dialogue with stakeholders", "", ["constructive dialogue"]),
    ];

    private static readonly (Role Role, string Id, string[] Also)[] Roles =
    [
        (Role.FocalPoint, "focal-point", ["fp"]),
        (Role.Expert, "expert", ["governmental expert", "experts"]),
        (Role.Observer, "observer", ["observers"]),
    ];

    private static readonly Dictionary<string, string> ByText = Kinds
        .SelectMany(kind => kind.Also.Prepend(kind.Id).Select(text => (Text: FoldedText.Of(text), kind.Id)))
        .ToDictionary(pair => pair.Text, pair => pair.Id, StringComparer.Ordinal);

    /// <summary>The ids of the roles.</summary>
    internal static IEnumerable<string> RoleIds => Roles.Select(role => role.Id);

    /// <summary>The kind, and the role where the same words name it ("expert appointed"); null where there is no such kind.</summary>
    internal static (string Kind, Role? Role)? Of(string text)
    {
        string folded = FoldedText.Of(text);
        if (ByText.TryGetValue(folded, out string? kind))
            return (kind, null);
        foreach (var (role, id, also) in Roles)
        {
            foreach (string word in also.Prepend(FoldedText.Of(id)))
            {
                if (folded.StartsWith($"{word} ", StringComparison.Ordinal) && ByText.TryGetValue(folded[(word.Length + 1)..], out kind) && kind is Appointed or Replaced or Withdrawn)
                    return (kind, role);
            }
        }

        return null;
    }

    /// <summary>The role, or null.</summary>
    internal static Role? RoleOf(string text)
    {
        string folded = FoldedText.Of(text);
        foreach (var (role, id, also) in Roles)
        {
            if (also.Prepend(FoldedText.Of(id)).Contains(folded))
                return role;
        }

        return null;
    }
}
