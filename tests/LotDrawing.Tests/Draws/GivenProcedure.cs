using LotDrawing.Procedures;

namespace LotDrawing.Tests.Draws;

/// <summary>A procedure that ends as a test wants it to, with what it says it drew.</summary>
internal sealed class GivenProcedure(DrawEnd end, string reason = "", params SeatLots[] drawn) : ISeatProcedure
{
    public ReadOnlySpan<SeatLots> Drawn => drawn;

    public long Lots => 7;

    public DrawAccount Account { get; } = new DrawAccount.Exact(7, 3);

    public string Reason => reason;

    public DrawEnd Draw<TLots>(ref TLots lots)
        where TLots : struct, ILotSource => end;

    /// <summary>By this procedure.</summary>
    internal static DrawOptions Options(DrawEnd end, string reason = "", params SeatLots[] drawn) =>
        new() { Procedure = DrawProcedure.Sequential, Sequential = _ => new GivenProcedure(end, reason, drawn) };
}
