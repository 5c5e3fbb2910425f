using System.Collections.Immutable;
using LotDrawing.Text;

namespace LotDrawing.Verification;

/// <summary>Whether an announcement stands, and what it draws: docs/record-format.md, section 3.</summary>
/// <remarks>What takes effect with the announcement or its drawing is put in force at once: nothing else can happen between.</remarks>
internal sealed class AnnouncementCheck(World world, RecordAlgorithm algorithm, FindingList findings)
{
    private const int LargestLoads = 1000;

    private Entry.Announcement entry = null!;

    /// <summary>The announcement with what it draws; of use only when nothing was found.</summary>
    internal OpenAnnouncement Check(Entry.Announcement announced)
    {
        entry = announced;
        int before = world.Changes;
        return announced.What switch
        {
            Announcement.Groups groups => new OpenAnnouncement(announced, before) { Sizes = Groups(groups.Sizes) },
            Announcement.Reviewers => Reviewers(before),
            Announcement.GroupsAndReviewers both => GroupsAndReviewers(both, before),
            Announcement.Meeting meeting => new OpenAnnouncement(announced, before) { Seats = Meeting(meeting), Label = "repetition" },
            Announcement.Accession accession => new OpenAnnouncement(announced, before) { Seats = Accession(accession), Label = "accession" },
            Announcement.Withdrawal withdrawal => new OpenAnnouncement(announced, before) { Seats = Withdrawal(withdrawal), Label = "withdrawal" },
            Announcement.Amendment amendment => Amendment(amendment, before),
            _ => throw new InvalidOperationException("There is no other announcement."),
        };
    }

    private void Add(string subject, string expected, string found, string kind = "announcement") =>
        findings.Add(entry.Number, kind, subject, Page.Announcements, expected, found);

    private ImmutableArray<int> Groups(ImmutableArray<int> sizes)
    {
        if (world.HasGroups)
            Add("groups", "no groups yet", "groups that are in effect");
        int count = world.Rules.Mechanism.Groups.Count;
        if (sizes.Length != count)
            Add("sizes", $"{count}, one for each group", $"{sizes.Length} sizes");
        if (sizes.Sum(size => (long)size) is var sum && sum != world.States)
            Add("sizes", $"sizes that add up to the {world.States} States of the roster", $"{sum}");
        return sizes;
    }

    private OpenAnnouncement Reviewers(int before)
    {
        if (!world.HasGroups)
            Add("reviewers", "groups in effect", "none");
        if (world.HasReviewers)
            Add("reviewers", "no reviewing States yet", "reviewing States that are in effect");
        CheckLoads();
        return new OpenAnnouncement(entry, before) { AllReviewers = true };
    }

    private OpenAnnouncement GroupsAndReviewers(Announcement.GroupsAndReviewers both, int before)
    {
        var sizes = Groups(both.Sizes);
        CheckLoads();
        return new OpenAnnouncement(entry, before) { Sizes = sizes, AllReviewers = true };
    }

    /// <summary>Whether the mechanism is of the kind that loads v1 draws.</summary>
    private void CheckLoads()
    {
        if (algorithm != RecordAlgorithm.LoadsV1)
            return;
        Mechanism mechanism = world.Rules.Mechanism;
        Unless(mechanism.InstrumentsCovered is null, "instrumentsCovered", "null");
        Unless(mechanism.DistinctRegions is null, "distinctRegions", "null");
        Unless(mechanism.ReviewersPartyTo is null, "reviewersPartyTo", "null");
        Unless(mechanism.BarredPairs.IsEmpty, "barredPairs", "none");
        Unless(mechanism.NoMutualReviews is not null, "noMutualReviews", "a citation");
        Unless(
            mechanism.Load.Max >= 1 && (long)mechanism.Load.Max * world.States <= LargestLoads,
            "load", $"a greatest load from 1 to {LargestLoads} divided by the {world.States} States");
        Unless(mechanism.Seats.Count(seat => seat.Side == SeatSide.SameRegion) <= 1, "seats", "at most one of the same region");

        void Unless(bool holds, string member, string expected)
        {
            if (!holds)
                Add(member, $"{expected}, as loads v1 draws", "another");
        }
    }

    private List<SeatToDraw> Meeting(Announcement.Meeting meeting)
    {
        if (!world.HasReviewers)
        {
            Add("meeting", "reviewing States in effect", "none");
            return [];
        }

        return new DecisionCheck(world, entry.Number, findings).Check(meeting.Decisions);
    }

    private List<SeatToDraw> Accession(Announcement.Accession accession)
    {
        int before = findings.Count;
        CheckRow(accession.State);
        int state = world.NumberOf(accession.State.Code);
        bool isNew = !world.Present.Has(state);
        if (!isNew)
            CheckMore(world.Row(state)!, accession.State);
        bool needsGroup = isNew && world.HasGroups;
        if (needsGroup != accession.Group is not null)
            Add("group", needsGroup ? "a group, as groups are in effect and the State is new" : "null", accession.Group is null ? "null" : $"{accession.Group}");
        else if (accession.Group is { } group && (group < 1 || group > world.Rules.Mechanism.Groups.Count))
            Add("group", $"a group from 1 to {world.Rules.Mechanism.Groups.Count}", $"{group}");
        return findings.Count > before ? [] : Changes.OfAccession(world, accession.State, accession.Group ?? 0);
    }

    /// <summary>A State in the roster accedes to more instruments, in its own regional group.</summary>
    private void CheckMore(StateParty old, StateParty row)
    {
        if (row.RegionalGroup != old.RegionalGroup)
            Add(row.Code, $"its regional group, {old.RegionalGroup}", row.RegionalGroup);
        if (old.Instruments.Any(instrument => !row.IsPartyTo(instrument)) || row.Instruments.Length <= old.Instruments.Length)
            Add(row.Code, $"{string.Join(", ", old.Instruments)} and at least one more", string.Join(", ", row.Instruments));
    }

    private List<SeatToDraw> Withdrawal(Announcement.Withdrawal withdrawal)
    {
        int state = world.NumberOf(withdrawal.State);
        if (state < 0 || !world.Present.Has(state))
        {
            Add(withdrawal.State, "a State of the roster", "none of this code");
            return [];
        }

        if (world.States == 1)
        {
            Add(withdrawal.State, "another State in the roster", "none");
            return [];
        }

        return Changes.OfWithdrawal(world, state);
    }

    private OpenAnnouncement Amendment(Announcement.Amendment amendment, int before)
    {
        int found = findings.Count;
        if (amendment.State is null == amendment.Mechanism is null)
            Add("amendment", "a row or a mechanism, the other null", amendment.State is null ? "neither" : "both");
        else if (amendment.State is { } row)
            AmendRow(row, found);
        else
            AmendMechanism(amendment.Mechanism!, found);
        return new OpenAnnouncement(entry, before);
    }

    private void AmendRow(StateParty row, int found)
    {
        CheckRow(row);
        int state = world.NumberOf(row.Code);
        if (state < 0 || world.Row(state) is not { } old)
            Add(row.Code, "a State of the roster", "none of this code");
        else if (world.HasReviewers && row.Instruments.FirstOrDefault(instrument => !old.IsPartyTo(instrument)) is { } more)
            Add(row.Code, "no instrument more, as reviewing States are in effect", more);
        if (findings.Count == found)
            world.SetRow(state, row);
    }

    private void AmendMechanism(Mechanism mechanism, int found)
    {
        Mechanism old = world.Rules.Mechanism;
        Same("id", mechanism.Id == old.Id);
        Same("instruments", mechanism.Instruments.SequenceEqual(old.Instruments));
        Same("regionalGroups", mechanism.RegionalGroups.SequenceEqual(old.RegionalGroups));
        Same("groups", mechanism.Groups.Count == old.Groups.Count
            && mechanism.Groups.PublishedSizes.SequenceEqual(old.Groups.PublishedSizes) && mechanism.Groups.Source == old.Groups.Source);
        Same("seats", mechanism.Seats.Select(seat => (seat.Id, seat.Side)).SequenceEqual(old.Seats.Select(seat => (seat.Id, seat.Side))));
        if (findings.Count == found)
            world.SetMechanism(mechanism);

        void Same(string member, bool same)
        {
            if (!same)
                Add(member, "as in the mechanism before", "another");
        }
    }

    /// <summary>A row by the mechanism in force.</summary>
    private void CheckRow(StateParty row)
    {
        Mechanism mechanism = world.Rules.Mechanism;
        if (!mechanism.RegionalGroups.Contains(row.RegionalGroup))
            Add(row.Code, "a regional group of the mechanism", FaultText.Shown(row.RegionalGroup));
        foreach (string instrument in row.Instruments)
        {
            if (!mechanism.Instruments.Contains(instrument) && mechanism.ReviewersPartyTo != instrument)
                Add(row.Code, "instruments of the mechanism", FaultText.Shown(instrument));
        }
    }
}
