using System.Collections.Immutable;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace LotDrawing.CountryReviews;

/// <summary>Reads one event of a status file. Every member is looked at before the event is given up.</summary>
internal sealed class EventPart(Members members, DateOnly date)
{
    private const int MostNames = 20_000;
    private const string CodeOfState = "the code of a State";
    private const string CodeOfReview = "the code of the State under review";

    /// <summary>The event, or null after a fault.</summary>
    internal static ReviewEvent? Read(Place place)
    {
        if (!place.IsObject)
        {
            place.Fault("an event: an object");
            return null;
        }

        if (place.Peek("kind") is not { } kind || !EventKinds.Members.TryGetValue(kind, out string[]? names))
        {
            place.Fault(
                place.Peek("kind") is { } unknown ? $"the kind \"{Place.Shortened(unknown)}\"" : "no kind",
                $"one of {string.Join(", ", EventKinds.Members.Keys)}");
            return null;
        }

        Members members = place.Object("an event: an object", ["kind", "date", .. names])!;
        DateOnly? date = members.Date("date");
        var part = new EventPart(members, date ?? DateOnly.MinValue);
        ReviewEvent? read = names.Contains("review") && kind != EventKinds.ConsultationFacilitated ? part.OfReview(kind, names) : part.OfSupport(kind);
        return date is null ? null : read;
    }

    private CountryReviewEvent? OfReview(string kind, string[] names)
    {
        string? review = members.Text("review", CodeOfReview);
        if (names.Contains("by"))
            return Act(kind, review, members.Text("by", "the id of a person, or secretariat"));
        return kind switch
        {
            EventKinds.DrawingRepeated => Repeated(review),
            EventKinds.FocalPointSilent or EventKinds.FocalPointAnswered => Answering(kind, review),
            _ => Appointment(kind, review),
        };
    }

    private CountryReviewEvent? Appointment(string kind, string? review)
    {
        string? person = members.Text("person", "the id of a person");
        string? successor = kind == EventKinds.Replaced ? members.Text("successor", "the id of a person") : "";
        const string Roles = "one of focal-point, expert, observer";
        Place? written = members.Required("role", Roles);
        string? id = written?.Text(Roles);
        Role? role = id is null ? null : RoleIds.Of(id);
        if (id is not null && role is null)
            written!.Fault(Roles);
        if (review is null || person is null || successor is null || role is not { } known)
            return null;
        return kind switch
        {
            EventKinds.Appointed => new Appointed(date, review, person, known),
            EventKinds.Replaced => new Replaced(date, review, person, successor, known),
            _ => new Withdrawn(date, review, person, known),
        };
    }

    private CountryReviewEvent? Answering(string kind, string? review)
    {
        string? state = members.Text("state", CodeOfState);
        if (review is null || state is null)
            return null;
        return kind == EventKinds.FocalPointSilent ? new FocalPointSilent(date, review, state) : new FocalPointAnswered(date, review, state);
    }

    private DrawingRepeated? Repeated(string? review)
    {
        ImmutableArray<FilledSeat>? seats = members.Required("seats", "a list of seats") is { } list ? DrawingPart.Seats(list) : null;
        return review is null || seats is null ? null : new DrawingRepeated(date, review, seats.Value);
    }

    private ActEvent? Act(string kind, string? review, string? id)
    {
        // Read whether or not the rest is there: their faults are to be seen too.
        ImmutableArray<WorkingLanguage>? languages = kind == EventKinds.LanguagesAgreed ? Languages() : [];
        ImmutableArray<string>? agreedBy = Codes("agreedBy");
        ImmutableArray<string>? dissenting = Codes("dissenting");
        Place? words = members.Optional("circumstances");
        string? circumstances = words?.Text("the exceptional circumstances in words");
        if (review is null || id is null || languages is null || agreedBy is null || dissenting is null || (words is not null && circumstances is null))
            return null;

        Actor by = Actor.Of(id);
        return kind switch
        {
            EventKinds.ConsultationOpened => new ConsultationOpened(date, review, by),
            EventKinds.ConsultationHeld => new ConsultationHeld(date, review, by),
            EventKinds.LanguagesAgreed => new LanguagesAgreed(date, review, by, languages.Value, agreedBy.Value, circumstances),
            EventKinds.LanguagesNotAgreed => new LanguagesNotAgreed(date, review, by, dissenting.Value),
            EventKinds.QuestionnaireBegun => new QuestionnaireBegun(date, review, by),
            EventKinds.QuestionnaireSubmitted => new QuestionnaireSubmitted(date, review, by),
            EventKinds.FeedbackGiven => new FeedbackGiven(date, review, by),
            EventKinds.ObservationsSubmitted => new ObservationsSubmitted(date, review, by),
            _ => new SummaryAgreed(date, review, by),
        };
    }

    private ImmutableArray<WorkingLanguage>? Languages()
    {
        const string Letters = "a list of working languages, each one of A, C, E, F, R, S";
        if (members.Required("languages", Letters)?.List(Letters, 6) is not { } items)
            return null;
        bool whole = true;
        var languages = ImmutableArray.CreateBuilder<WorkingLanguage>();
        foreach (Place item in items)
        {
            string? letter = item.Text("one of A, C, E, F, R, S");
            if (letter is not null && WorkingLanguages.OfLetter(letter) is { } language)
            {
                languages.Add(language);
                continue;
            }

            if (letter is not null)
                item.Fault("one of A, C, E, F, R, S");
            whole = false;
        }

        return whole ? languages.ToImmutable() : null;
    }

    // A list that may be left out, which is then empty.
    private ImmutableArray<string>? Codes(string name) =>
        members.Optional(name) is { } list ? list.Texts("a list of codes of States", MostNames) : [];

    private SupportEvent? OfSupport(string kind)
    {
        switch (kind)
        {
            case EventKinds.ConsultationFacilitated:
                return members.Text("review", CodeOfReview) is { } review ? new ConsultationFacilitated(date, review) : null;
            case EventKinds.NeedsSurvey:
                return members.Text("state", CodeOfState) is { } state ? new NeedsSurveyed(date, state) : null;
            case EventKinds.Training:
                var officials = members.Required("officials", "a list of officials")?.List("a list of officials", MostNames)?.Select(Officials).ToList();
                ImmutableArray<string>? people = members.Optional("people") is { } list ? list.Texts("a list of ids of people", MostNames) : [];
                return officials is null || officials.Contains(null) || people is null ? null : new TrainingHeld(date, [.. officials.OfType<TrainedOfficials>()], people.Value);
            default:
                return new DialogueHeld(date);
        }
    }

    private static TrainedOfficials? Officials(Place place)
    {
        Members? sent = place.Object("officials of a State: an object", "state", "count");
        string? state = sent?.Text("state", CodeOfState);
        int? count = sent?.Required("count", "how many officials")?.Count(1, TrainingHeld.MostOfficials);
        return state is null || count is null ? null : new TrainedOfficials(state, count.Value);
    }
}
