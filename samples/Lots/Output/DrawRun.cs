using LotDrawing.Procedures;

namespace Lots.Output;

/// <summary>How drawings are made.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Rehearsal">Whether it is a rehearsal.</param>
/// <param name="Count">How many drawings there will be.</param>
/// <param name="Procedure">By which procedure.</param>
internal sealed record DrawRun(string Seed, bool Rehearsal, long Count = 1, DrawProcedure Procedure = DrawProcedure.Exact)
{
    /// <summary>What pots were narrowed to where possible, in words; empty for nothing.</summary>
    internal string Preferred { get; init; } = "";

    /// <summary>What a head says of the drawing after what it was drawn from.</summary>
    /// <param name="number">Which drawing it is, from 1.</param>
    internal string Told(long number)
    {
        string how = Procedure == DrawProcedure.Exact ? "" : $"; by the {DrawAccount.Name(Procedure)}";
        string which = Count > 1 ? $"; draw {Tables.Number(number)} of {Tables.Number(Count)}" : "";
        if (Preferred.Length > 0)
            how += $"; where possible from pots narrowed to the same {Preferred}";
        return $"{how}; seed: {Seed}{which}";
    }
}
