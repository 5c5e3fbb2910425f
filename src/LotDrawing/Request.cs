using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing;

/// <summary>A request to repeat the drawing of a State's reviewing States. It only says what was asked.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record Request
{
    /// <summary>Asks for seats to be drawn again.</summary>
    /// <param name="state">The code of the State under review.</param>
    /// <param name="seats">The ids of the seats, in the mechanism's order.</param>
    /// <param name="requestedBy">Who asks.</param>
    /// <param name="kind">Within the ordinary allowance, or beyond it.</param>
    /// <param name="grounds">Why; an exceptional request without is refused.</param>
    public Request(string state, ImmutableArray<string> seats, string requestedBy, RepetitionKind kind = RepetitionKind.Ordinary, string? grounds = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(requestedBy);
        if (seats.IsDefault)
            throw new ArgumentNullException(nameof(seats));
        State = state;
        Seats = seats;
        RequestedBy = requestedBy;
        Kind = kind;
        Grounds = grounds;
    }

    /// <summary>The code of the State under review.</summary>
    public string State { get; }

    /// <summary>The ids of the seats to be drawn again.</summary>
    public ImmutableArray<string> Seats { get; }

    /// <summary>Who asks.</summary>
    public string RequestedBy { get; }

    /// <summary>Within the ordinary allowance, or beyond it.</summary>
    public RepetitionKind Kind { get; }

    /// <summary>Why, or null.</summary>
    public string? Grounds { get; }

    /// <summary>The text of a decision, whose and why, that refuses the request though no rule does; null where there is none.
    /// A record has it with the refusal, not with the request.</summary>
    public string? RefusedByDecision { get; init; }

    /// <summary>Reads the requests before a meeting: <c>{"requests":[{"state":"FRA","seats":["same-region"]},…]}</c>.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The requests in the order asked, or every fault of the text.</returns>
    public static Parsed<ImmutableArray<Request>> ParseAll(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonText.Read(json, RequestJson.ReadAsked);
    }

    /// <summary>Writes requests as <see cref="ParseAll"/> reads them, a member a line, with a line feed at the end.</summary>
    /// <param name="requests">The requests in the order asked.</param>
    public static string WriteAll(IEnumerable<Request> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return RequestJson.WriteAsked(requests);
    }

    /// <inheritdoc/>
    public bool Equals(Request? other) =>
        other is not null && State == other.State && Seats.SequenceEqual(other.Seats) && RequestedBy == other.RequestedBy
        && Kind == other.Kind && Grounds == other.Grounds && RefusedByDecision == other.RefusedByDecision;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(State);
}

/// <summary>Whether a repetition counts against the ordinary allowance.</summary>
public enum RepetitionKind
{
    /// <summary>It counts against the allowance (UNTOC: 28 d).</summary>
    Ordinary,

    /// <summary>In exceptional circumstances, with grounds; it does not count (UNTOC: 28 f).</summary>
    Exceptional,
}

/// <summary>A request with what became of it at a meeting.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class RequestDecision
{
    internal RequestDecision(Request request, RefusalReason? refused, string? text) =>
        (Request, Refused, Text) = (request, refused, text);

    /// <summary>What was asked.</summary>
    public Request Request { get; }

    /// <summary>Whether its seats are drawn again.</summary>
    public bool IsGranted => Refused is null;

    /// <summary>Why it is refused, or null when it is granted.</summary>
    public RefusalReason? Refused { get; }

    /// <summary>Of a refusal by decision, whose decision and why; else null.</summary>
    public string? Text { get; }
}
