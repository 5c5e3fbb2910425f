using System.Collections.Immutable;

namespace LotDrawing.Rules;

/// <summary>Any draw that can be written as seats, pots and rules. Immutable; the order it was written in changes nothing.</summary>
/// <remarks>A plan that exists may still have no valid drawing: that is for the compiled plan and the
/// solver to find. What can be told by counting is refused here.
/// Immutable; any number of threads may use it.</remarks>
public sealed class Plan
{
    /// <summary>Makes a plan.</summary>
    /// <param name="seats">The seats, at least one, each id once, each pot not empty and naming no State twice.</param>
    /// <param name="load">How often each participant may be drawn.</param>
    /// <param name="noMutual">Whether two participants that own seats must not be drawn for each other's.</param>
    /// <param name="participants">All participants, when pots may name no others and those in no pot count for the
    /// least load; null takes those that the pots name (and, with <paramref name="noMutual"/>, the owners of the seats).</param>
    /// <exception cref="RefusedException">The plan has faults; the exception carries them all.</exception>
    public Plan(IEnumerable<Plan.Seat> seats, LoadBounds load, bool noMutual = false, IEnumerable<string>? participants = null)
        : this(PlanCheck.Checked([.. seats ?? throw new ArgumentNullException(nameof(seats))], load, noMutual, participants?.ToImmutableArray()))
    {
    }

    /// <summary>Makes a plan without load bounds.</summary>
    /// <inheritdoc cref="Plan(IEnumerable{Plan.Seat}, LoadBounds, bool, IEnumerable{string})"/>
    public Plan(IEnumerable<Plan.Seat> seats)
        : this(seats, LoadBounds.None)
    {
    }

    /// <summary>Keeps what <see cref="PlanCheck"/> found no fault in, in ordinal order.</summary>
    internal Plan(PlanCheck found)
    {
        Seats = [.. found.Seats
            .Select(seat => seat with { Pot = seat.Pot.Sort(StringComparer.Ordinal) })
            .OrderBy(seat => seat.Id, StringComparer.Ordinal)];
        Load = found.Load;
        NoMutual = found.NoMutual;
        Participants = [.. found.Participants.Order(StringComparer.Ordinal)];
        NamesParticipants = found.Named is not null;
    }

    /// <summary>The seats in ordinal order of their ids, each pot in ordinal order; at least one.</summary>
    public ImmutableArray<Plan.Seat> Seats { get; }

    /// <summary>How often each of <see cref="Participants"/> is drawn, at the least and at the most.</summary>
    public LoadBounds Load { get; }

    /// <summary>Whether a seat's id is also the participant that owns the seat, two of whom are not drawn for each other's seats.</summary>
    public bool NoMutual { get; }

    /// <summary>All participants in ordinal order: those given, else those the pots name, with <see cref="NoMutual"/> also the owners of the seats.</summary>
    public ImmutableArray<string> Participants { get; }

    /// <summary>Whether the plan was made with a list of its participants.</summary>
    public bool NamesParticipants { get; }

    /// <summary>This plan with other load bounds.</summary>
    /// <exception cref="RefusedException">The bounds contradict the plan; the exception carries every reason.</exception>
    public Plan With(LoadBounds load) => new(Seats, load, NoMutual, NamesParticipants ? Participants : null);

    /// <summary>Reads a plan: <c>{"seats":[{"id":"FC Basel","pot":["Liverpool FC",…]},…],"load":{"min":0,"max":1},"noMutual":false}</c>.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The plan, or every fault of the text.</returns>
    public static Parsed<Plan> Parse(string json) => PlanJson.Read(json);

    /// <summary>Reads a plan from a stream of UTF-8, with or without a byte order mark.</summary>
    /// <param name="json">The file, read to its end; not closed.</param>
    /// <returns>The plan, or every fault of the file.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static Parsed<Plan> Parse(Stream json) => PlanJson.Read(json);

    /// <summary>The plan as JSON text; reading it gives the same plan.</summary>
    public string ToJson() => PlanJson.Write(this);

    /// <summary>One seat of a plan, and the participants that may be drawn for it.</summary>
    public sealed record Seat
    {
        /// <summary>Creates it from its parts.</summary>
        public Seat(string id, ImmutableArray<string> pot) =>
            (Id, Pot) = (id, pot);

        /// <summary>The seat's name; with <see cref="Plan.NoMutual"/> also the participant that owns the seat.</summary>
        public string Id { get; init; }

        /// <summary>The names of the participants that may be drawn, each once.</summary>
        public ImmutableArray<string> Pot { get; init; }

        /// <inheritdoc/>
        public bool Equals(Seat? other) => other is not null && Id == other.Id && Pot.SequenceEqual(other.Pot);

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
    }
}
