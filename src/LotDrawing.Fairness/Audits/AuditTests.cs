namespace LotDrawing.Fairness;

/// <summary>What an audit asks; each is one or more tests.</summary>
[Flags]
public enum AuditTests
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Whether every State comes into every group as often as its size says.</summary>
    Groups = 1,

    /// <summary>Whether interchangeable States meet equally often, pair by pair and seat by seat.</summary>
    Pairs = 2,

    /// <summary>Whether Interchangeable States serve in equally many reviews.</summary>
    Loads = 4,

    /// <summary>Whether the position in a file, in the alphabet or among the lots matters.</summary>
    Order = 8,

    /// <summary>Whether an independent procedure (<see cref="AuditOptions.Reference"/>) gives the same.</summary>
    Reference = 16,

    /// <summary>Whether the exact probabilities are met.</summary>
    Exact = 32,

    /// <summary>Whether lots of one draw have to do with each other beyond the law, and those of one draw with those of the draw before.</summary>
    Together = 64,

    /// <summary>All.</summary>
    All = Groups | Pairs | Loads | Order | Reference | Exact | Together,
}
