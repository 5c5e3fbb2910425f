namespace LotDrawing.Procedures;

/// <summary>Who is drawn for a seat of a plan.</summary>
public sealed record DrawnSeat
{
    /// <summary>Creates it from its parts.</summary>
    public DrawnSeat(string id, string drawn) =>
        (Id, Drawn) = (id, drawn);

    /// <summary>The seat's id.</summary>
    public string Id { get; init; }

    /// <summary>The participant.</summary>
    public string Drawn { get; init; }
}
