namespace MeetingRoom.Halls;

/// <summary>A meeting as everybody looks at it: the newest version, and whoever tells of the next. The hall that writes it is one;
/// a server that only follows another's journal is the other.</summary>
internal interface IMeeting
{
    /// <summary>Tells everybody.</summary>
    Feed Feed { get; }

    /// <summary>The newest version.</summary>
    Snapshot Now => Feed.Current.Snapshot;

    /// <summary>Whether it goes on: the journal takes lines, or gives them.</summary>
    bool IsHealthy { get; }

    /// <summary>What is the matter where it does not.</summary>
    string Trouble { get; }
}
