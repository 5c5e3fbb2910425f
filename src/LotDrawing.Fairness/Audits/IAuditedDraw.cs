namespace LotDrawing.Fairness.Audits;

/// <summary>A way of drawing that can be audited: anything that fills seats.</summary>
/// <remarks>Implement it to audit a procedure of your own. It is used by several threads at once, each with a drawer of its own.</remarks>
public interface IAuditedDraw
{
    /// <summary>What is audited, in a few words, for the report.</summary>
    string Name { get; }

    /// <summary>Makes a drawer with scratch space of its own, for one thread.</summary>
    IDrawer Open();
}
