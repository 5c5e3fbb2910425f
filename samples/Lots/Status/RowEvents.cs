using System.Collections.Immutable;
using System.Globalization;
using LotDrawing.CountryReviews;
using Lots.Sheets;
using Lots.Shell;
using Papers.Names;
using static LotDrawing.CountryReviews.ReviewEvent;

namespace Lots.Status;

/// <summary>Makes the event that a row tells. People need no ids: who is left out is a person of its own where a State appoints one, and
/// else the focal point that the State has.</summary>
internal sealed class RowEvents
{
    private readonly EventCells cells;
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);

    // A training is a row for each State: those of one date and note, found once for all.
    private readonly Lazy<ILookup<(string Date, string Note), SheetRow>> trainings;

    private DateOnly date;

    internal RowEvents(Table table, EventCells cells, ReviewPhase phase)
    {
        (this.cells, Phase) = (cells, phase);
        trainings = new(() => table.Rows
            .Where(other => EventWords.Of(table.Text(other, "event"))?.Kind == EventWords.Training)
            .ToLookup(other => (table.Text(other, "date"), table.Text(other, "note"))));
    }

    /// <summary>The reviews as they are, with the people of the rows so far.</summary>
    internal ReviewPhase Phase { get; set; }

    /// <summary>The event of the row that the cells are of, or null where its faults were told.</summary>
    /// <param name="on">The day.</param>
    /// <param name="kind">What happened, one of <see cref="EventWords"/>.</param>
    /// <param name="role">The role that the word says, or null.</param>
    internal ReviewEvent? Of(DateOnly on, string kind, Role? role)
    {
        date = on;
        switch (kind)
        {
            case EventWords.Training:
                return Training();
            case EventWords.Survey:
                return cells.State("state") is { } surveyed ? new NeedsSurveyed(date, surveyed) : null;
            case EventWords.Dialogue:
                return new DialogueHeld(date);
        }

        if (cells.State("review") is not { } review)
            return null;
        if (!Phase.Reviews.ContainsKey(review))
        {
            Fault("review", $"{review}, which is not under review on that day", "a State under review");
            return null;
        }

        return kind switch
        {
            EventWords.Facilitated => new ConsultationFacilitated(date, review),
            EventWords.Appointed or EventWords.Replaced or EventWords.Withdrawn => Appointment(kind, review, role),
            EventWords.Silent => cells.State("state") is { } state ? new FocalPointSilent(date, review, state) : null,
            EventWords.Answered => cells.State("state") is { } state ? new FocalPointAnswered(date, review, state) : null,
            _ => Act(kind, review),
        };
    }

    private CountryReviewEvent? Appointment(string kind, string review, Role? named)
    {
        string? state = cells.State("state");
        Role? role = named ?? EventWords.RoleOf(Text("role"));
        if (role is null)
            Fault("role", Text("role").Length == 0 ? "no role" : OneLine.Shown(Text("role")), $"one of {string.Join(", ", EventWords.RoleIds)}");
        bool? female = cells.Female();
        if (state is null || role is not { } known || female is null)
            return null;
        if (kind == EventWords.Appointed)
            return Person("person", state, female.Value) is { } appointed ? new Appointed(date, review, appointed, known) : null;
        if (Held(review, state, known) is not { } held)
            return null;
        if (kind == EventWords.Withdrawn)
            return new Withdrawn(date, review, held, known);
        return Person("successor", state, female.Value) is { } successor ? new Replaced(date, review, held, successor, known) : null;
    }

    /// <summary>The person named, or the one whom the State has in this role.</summary>
    private string? Held(string review, string state, Role role)
    {
        if (Text("person") is { Length: > 0 } person)
            return person;
        var held = Phase[review].AppointmentsOf(state).Where(appointment => appointment.Role == role).ToList();
        if (held.Count == 1)
            return held[0].Person;
        Fault("person", $"nobody named, and {held.Count} appointed by {state}", "the person as at the appointment");
        return null;
    }

    private ActEvent? Act(string kind, string review)
    {
        if (By(kind, review) is not { } by)
            return null;
        return kind switch
        {
            EventWords.ConsultationOpened => new ConsultationOpened(date, review, by),
            EventWords.ConsultationHeld => new ConsultationHeld(date, review, by),
            EventWords.LanguagesAgreed => cells.Languages() is { } languages && cells.States() is { } states ? new LanguagesAgreed(date, review, by, languages, states, Text("note") is { Length: > 0 } note ? note : null) : null,
            EventWords.LanguagesNotAgreed => cells.States() is { } states ? new LanguagesNotAgreed(date, review, by, states) : null,
            EventWords.QuestionnaireBegun => new QuestionnaireBegun(date, review, by),
            EventWords.QuestionnaireSubmitted => new QuestionnaireSubmitted(date, review, by),
            EventWords.FeedbackGiven => new FeedbackGiven(date, review, by),
            EventWords.ObservationsSubmitted => new ObservationsSubmitted(date, review, by),
            _ => new SummaryAgreed(date, review, by),
        };
    }

    /// <summary>Who acted: the person named; else the focal point of the State named; else, of what only the State under review does,
    /// its focal point, and the secretariat of what the secretariat may do too.</summary>
    private Actor? By(string kind, string review)
    {
        if (Text("person") is { Length: > 0 } person)
            return Actor.Of(FoldedText.Of(person) == Actor.Secretariat.Id ? Actor.Secretariat.Id : person);
        bool ofReviewer = kind is EventWords.FeedbackGiven or EventWords.ObservationsSubmitted;
        bool ofSecretariat = kind is EventWords.ConsultationOpened or EventWords.ConsultationHeld or EventWords.LanguagesAgreed or EventWords.LanguagesNotAgreed;
        if (Text("state").Length == 0 && ofSecretariat)
            return Actor.Secretariat;
        string? state = Text("state").Length > 0 || ofReviewer ? cells.State("state") : review;
        if (state is null)
            return null;
        if (Phase[review].FocalPointOf(state) is { } focalPoint)
            return Actor.Of(focalPoint.Person);
        Fault("state", $"{state}, which has no focal point in the review of {review} on that day", "its focal point's appointment before, or the person who acted");
        return null;
    }

    private TrainingHeld? Training()
    {
        var rows = trainings.Value[(Text("date"), Text("note"))].ToList();
        var officials = ImmutableArray.CreateBuilder<TrainedOfficials>();
        SheetRow first = cells.Row;
        foreach (SheetRow one in rows)
        {
            cells.Row = one;
            bool counted = int.TryParse(Text("count"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= TrainingHeld.MostOfficials;
            if (!counted)
                Fault("count", Text("count").Length == 0 ? "no number" : OneLine.Shown(Text("count")), $"how many officials took part, 1 to {TrainingHeld.MostOfficials}");
            if (cells.State("state") is { } state && counted)
                officials.Add(new TrainedOfficials(state, count));
        }

        cells.Row = first;
        return officials.Count == rows.Count ? new TrainingHeld(date, officials.ToImmutable(), []) : null;
    }

    /// <summary>The person in this column, or a new one of the row's own; known to the phase from now on.</summary>
    private string? Person(string column, string state, bool female)
    {
        string id = Text(column) is { Length: > 0 } named ? named : string.Create(CultureInfo.InvariantCulture, $"{state}, row {cells.Row.Number}");
        if (FoldedText.Of(id) == Actor.Secretariat.Id || PlainText.Unprintable(id) is not null)
        {
            Fault(column, OneLine.Shown(id), "a person");
            return null;
        }

        var person = new Person(id, state, female);
        if (people.TryGetValue(id, out Person? known))
        {
            if (known.State != state)
            {
                Fault(column, $"{OneLine.Shown(id)} of {state}, before of {known.State}", "one name or number for each person");
                return null;
            }

            return id;
        }

        if (!Phase.Roster.Contains(state))
        {
            Fault("state", $"{state}, which is not in the roster on that day", "a State of the roster");
            return null;
        }

        people.Add(id, person);
        Phase = Phase.WithPeople([person]);
        return id;
    }

    private string Text(string column) => cells.Text(column);

    private void Fault(string column, string found, string expected) => cells.Fault(column, found, expected);
}
