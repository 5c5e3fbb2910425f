using LotDrawing.Procedures;

namespace LotDrawing.Solver.Deciding;

/// <summary>Whether some rules can be kept together.</summary>
internal abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>They can, thus. Seats that need not be filled may be open.</summary>
    internal sealed record Yes(SeatLots[] Drawing) : Decision;

    /// <summary>They cannot; nor can these of them.</summary>
    internal sealed record No(ActiveRules Rules) : Decision;

    internal sealed record Unknown : Decision;
}
