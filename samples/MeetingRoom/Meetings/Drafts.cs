using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MeetingRoom.Meetings;

/// <summary>What was typed and is in no entry yet: it lives in the journal alone.</summary>
/// <param name="Words">By position in the plan, the words as heard and as they would be recorded.</param>
/// <param name="Rolls">The rolls of the dice that are next.</param>
/// <param name="Signature">The drand round's signature, or null.</param>
/// <param name="Requests">The requests in the order asked, struck ones too.</param>
internal sealed record Drafts(
    ImmutableDictionary<int, HeardWords> Words, ImmutableArray<int> Rolls, string? Signature, ImmutableArray<DraftRequest> Requests)
{
    internal static readonly Drafts None = new(ImmutableDictionary<int, HeardWords>.Empty, [], null, []);

    /// <summary>Without what a seed is made of.</summary>
    internal Drafts WithoutSeed() => None with { Requests = Requests };
}

/// <summary>Words spoken in the hall.</summary>
/// <param name="By">Who spoke.</param>
/// <param name="Heard">As they were typed.</param>
/// <param name="Words">As the record takes them.</param>
internal sealed record HeardWords(string? By, string Heard, string Words);

/// <summary>A request as it was typed.</summary>
/// <param name="N">Its number in the list, from 1.</param>
/// <param name="State">The State under review.</param>
/// <param name="Seats">own, another, both or any, or a seat's id.</param>
/// <param name="Exceptional">Whether it is exceptional.</param>
/// <param name="Grounds">Its grounds, or null.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="Refused">The text of a decision that refuses it, or null.</param>
/// <param name="Struck">Whether it was struck.</param>
internal sealed record DraftRequest(int N, string State, string Seats, bool Exceptional, string? Grounds, string AskedBy, string? Refused, bool Struck);

/// <summary>What one operator proposes to add to the record, and the other is asked.</summary>
/// <param name="Id">The number of the line that proposed it.</param>
/// <param name="What">announce, contribute, draw …</param>
/// <param name="Arguments">The command as it came.</param>
/// <param name="At">When.</param>
/// <param name="Day">The date that the entry will bear.</param>
internal sealed record Proposal(long Id, string What, JsonObject Arguments, DateTimeOffset At, DateOnly Day);

/// <summary>A ruling or an objection, as the journal has it.</summary>
internal sealed record Objection(string State, string Text, DateTimeOffset At);
