using LotDrawing.Procedures.Loads;

namespace LotDrawing.Procedures;

/// <summary>By which procedure the seats are drawn (docs/algorithm.md, docs/loads.md, docs/chain.md, docs/sequential.md).</summary>
public enum DrawProcedure
{
    /// <summary>The law, exactly: <see cref="ExactProcedure"/>.</summary>
    Exact,

    /// <summary>The law, exactly, under load bounds that bind: <see cref="LoadsProcedure"/>.</summary>
    Loads,

    /// <summary>The law in the limit: <see cref="ChainProcedure"/>.</summary>
    Chain,

    /// <summary>A law of its own, lot after lot: what <see cref="DrawOptions.Sequential"/> opens.</summary>
    Sequential,
}
