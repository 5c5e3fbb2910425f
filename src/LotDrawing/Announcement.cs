using System.Collections.Immutable;

namespace LotDrawing;

/// <summary>What an entry announces: what will be drawn, or what takes effect at once because nothing has to be drawn.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public abstract class Announcement
{
    private Announcement()
    {
    }

    /// <summary>The staggered groups.</summary>
    public sealed class Groups : Announcement
    {
        internal Groups(ImmutableArray<int> sizes) => Sizes = sizes;

        /// <summary>How many States each group takes.</summary>
        public ImmutableArray<int> Sizes { get; }
    }

    /// <summary>The reviewing States of every State.</summary>
    public sealed class Reviewers : Announcement;

    /// <summary>Groups, then reviewing States, by one seed.</summary>
    public sealed class GroupsAndReviewers : Announcement
    {
        internal GroupsAndReviewers(ImmutableArray<int> sizes) => Sizes = sizes;

        /// <summary>How many States each group takes.</summary>
        public ImmutableArray<int> Sizes { get; }
    }

    /// <summary>What a meeting decided on requests for repetitions; the seats granted are drawn together.</summary>
    public sealed class Meeting : Announcement
    {
        internal Meeting(ImmutableArray<RequestDecision> decisions) => Decisions = decisions;

        /// <summary>The decisions in the order asked.</summary>
        public ImmutableArray<RequestDecision> Decisions { get; }
    }

    /// <summary>A State accedes to the Convention, or one in the roster to more instruments.</summary>
    public sealed class Accession : Announcement
    {
        internal Accession(StateParty state, int? group) => (State, Group) = (state, group);

        /// <summary>Its row in the roster from then on.</summary>
        public StateParty State { get; }

        /// <summary>The group it is reviewed in, when groups exist and it is new; else null.</summary>
        public int? Group { get; }
    }

    /// <summary>A State withdraws.</summary>
    public sealed class Withdrawal : Announcement
    {
        internal Withdrawal(string state) => State = state;

        /// <summary>The State's code.</summary>
        public string State { get; }
    }

    /// <summary>A row of the roster, or the mechanism, is replaced; reviews in force stay.</summary>
    public sealed class Amendment : Announcement
    {
        internal Amendment(StateParty? state, Mechanism? mechanism, string decidedBy, string reason) =>
            (State, Mechanism, DecidedBy, Reason) = (state, mechanism, decidedBy, reason);

        /// <summary>The new row of a State, or null.</summary>
        public StateParty? State { get; }

        /// <summary>The new mechanism, or null.</summary>
        public Mechanism? Mechanism { get; }

        /// <summary>Who decided it.</summary>
        public string DecidedBy { get; }

        /// <summary>Why.</summary>
        public string Reason { get; }
    }
}
