namespace LotDrawing.Solver;

/// <summary>One of the rules that conflict. Seats and States are numbers of the plan.</summary>
internal abstract record ConflictingRule
{
    private ConflictingRule()
    {
    }

    /// <summary>The seat has to be filled, from its pot.</summary>
    /// <param name="Seat">The seat.</param>
    internal sealed record SeatFilled(int Seat) : ConflictingRule;

    /// <summary>The State serves in no more reviews than the greatest load.</summary>
    /// <param name="State">The State.</param>
    internal sealed record MostLoad(int State) : ConflictingRule;

    /// <summary>The State serves in no fewer reviews than the least load.</summary>
    /// <param name="State">The State.</param>
    internal sealed record LeastLoad(int State) : ConflictingRule;

    /// <summary>Two States do not review each other.</summary>
    internal sealed record NoMutualReviews : ConflictingRule;

    /// <summary>A rule about the States of one review, such as that no State is drawn twice for it.</summary>
    /// <param name="Rule">Its number among those that the plan's <see cref="Rules.Conflicts"/> know.</param>
    internal sealed record InOneReview(int Rule) : ConflictingRule;

    /// <summary>Where the principal is not party to an instrument under review, an additional State is drawn that is.</summary>
    internal sealed record InstrumentsCovered : ConflictingRule;
}
