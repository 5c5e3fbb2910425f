namespace LotDrawing;

/// <summary>From which States, seen from the State under review, a seat's reviewing State is drawn.</summary>
public enum SeatSide
{
    /// <summary>The other States of its own regional group.</summary>
    SameRegion,

    /// <summary>The States of the other regional groups.</summary>
    OtherRegion,

    /// <summary>All other States.</summary>
    AnyRegion,
}
