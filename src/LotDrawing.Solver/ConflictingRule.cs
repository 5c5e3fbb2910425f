namespace LotDrawing.Solver;

/// <summary>One of the rules that conflict. Seats and States are numbers of the plan.</summary>
public abstract record ConflictingRule
{
    private ConflictingRule()
    {
    }

    /// <summary>The seat has to be filled, from its pot.</summary>
    /// <param name="Seat">The seat.</param>
    public sealed record SeatFilled(int Seat) : ConflictingRule;

    /// <summary>The State serves in no more reviews than the greatest load.</summary>
    /// <param name="State">The State.</param>
    public sealed record MostLoad(int State) : ConflictingRule;

    /// <summary>The State serves in no fewer reviews than the least load.</summary>
    /// <param name="State">The State.</param>
    public sealed record LeastLoad(int State) : ConflictingRule;

    /// <summary>Two States do not review each other.</summary>
    public sealed record NoMutualReviews : ConflictingRule;

    /// <summary>A rule about the States of one review, such as that no State is drawn twice for it.</summary>
    /// <param name="Rule">Its number among those that the plan's <see cref="Rules.Conflicts"/> know.</param>
    public sealed record InOneReview(int Rule) : ConflictingRule;

    /// <summary>Where the principal is not party to an instrument under review, an additional State is drawn that is.</summary>
    public sealed record InstrumentsCovered : ConflictingRule;
}
