namespace LotDrawing.Procedures;

/// <summary>By which procedure the seats are drawn.</summary>
public enum DrawProcedure
{
    /// <summary>The law, exactly: <see cref="ExactProcedure"/>.</summary>
    Exact,

    /// <summary>The law in the limit: <see cref="ChainProcedure"/>.</summary>
    Chain,

    /// <summary>A law of its own, lot after lot: what <see cref="DrawOptions.Sequential"/> opens.</summary>
    Sequential,
}
