namespace LotDrawing.Fairness.Laws;

/// <summary>Whose law is asked for.</summary>
public enum LawProcedure
{
    /// <summary>Every lot uniform from its pot, conditioned on validity: the law itself.</summary>
    Exact,

    /// <summary>A seat by lot, then a State uniformly among those that leave the drawing completable: its own law.</summary>
    Sequential,
}
