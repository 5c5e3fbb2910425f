using LotDrawing.Rules;

namespace LotDrawing.Solver.Deciding;

/// <summary>Which rules of a plan a question keeps, numbered: that each seat is filled, the most and the least load of each
/// State, and the rules of the whole drawing. Giving one up only ever allows more.</summary>
/// <remarks>A seat that need not be filled may be; an additional State that need not be drawn may be, for a principal that misses something.
/// Who is in which pot is no rule here: it stays.</remarks>
internal sealed class ActiveRules
{
    private readonly DrawPlan plan;
    private readonly bool[] on;
    private readonly int most;
    private readonly int least;
    private readonly int whole;

    /// <summary>All rules that the plan has.</summary>
    internal ActiveRules(DrawPlan plan)
        : this(plan, new bool[plan.SeatCount + (2 * plan.States.Length) + plan.Conflicts.RuleCount + 2])
    {
        Array.Fill(on, true, 0, most);
        Array.Fill(on, plan.Load.Max < int.MaxValue, most, plan.States.Length);
        Array.Fill(on, plan.Load.Min > 0, least, plan.States.Length);
        Array.Fill(on, true, whole, on.Length - whole);
        on[whole] = plan.NoMutual;
    }

    private ActiveRules(DrawPlan plan, bool[] on)
    {
        this.plan = plan;
        this.on = on;
        most = plan.SeatCount;
        least = most + plan.States.Length;
        whole = least + plan.States.Length;
    }

    /// <summary>The numbers of the rules kept, ascending.</summary>
    internal IEnumerable<int> Numbers => Enumerable.Range(0, on.Length).Where(number => on[number]);

    /// <summary>Whether two States may not review each other.</summary>
    internal bool NoMutual => on[NoMutualNumber];

    internal int NoMutualNumber => whole;

    /// <summary>Whether no State may be drawn twice for one review.</summary>
    internal bool NoneTwice => on[NoneTwiceNumber];

    internal int NoneTwiceNumber => InOneReviewNumber(0);

    /// <summary>Of the rules about the States of one review those kept but for <see cref="NoneTwice"/>, by which no two of one class sit in it.</summary>
    internal IEnumerable<int> ClassRules => Enumerable.Range(1, plan.Conflicts.RuleCount - 1).Where(rule => on[InOneReviewNumber(rule)]);

    /// <summary>Whether an additional State is drawn where the principal misses an instrument.</summary>
    internal bool Covered => on[CoveredNumber];

    internal int CoveredNumber => on.Length - 1;

    /// <summary>Whether some State has a least load: then seats that need not be filled matter too.</summary>
    internal bool AnyLeast => on.AsSpan(least, plan.States.Length).Contains(true);

    /// <summary>Whether some State has bounds on its load, which join all seats.</summary>
    internal bool AnyLoad => on.AsSpan(most, 2 * plan.States.Length).Contains(true);

    /// <summary>Whether the rule of this number is kept.</summary>
    internal bool Has(int number) => on[number];

    /// <summary>Whether the seat has to be filled.</summary>
    internal bool Seat(int seat) => on[seat];

    /// <summary>Whether the State's load has a most.</summary>
    internal bool Most(int state) => on[most + state];

    /// <summary>Whether the State's load has a least.</summary>
    internal bool Least(int state) => on[least + state];

    /// <summary>These rules without some.</summary>
    internal ActiveRules Without(IEnumerable<int> numbers)
    {
        bool[] left = [.. on];
        foreach (int number in numbers)
            left[number] = false;
        return new ActiveRules(plan, left);
    }

    /// <summary>Only these of the rules.</summary>
    internal ActiveRules Only(IReadOnlySet<int> numbers) => Without(Numbers.Where(number => !numbers.Contains(number)).ToList());

    /// <summary>These rules, of the seats only some to be filled.</summary>
    internal ActiveRules OnlySeats(IEnumerable<int> seats)
    {
        var kept = seats.ToHashSet();
        return Without(Enumerable.Range(0, plan.SeatCount).Where(seat => !kept.Contains(seat)));
    }

    /// <summary>The number, among all rules here, of a rule about the States of one review.</summary>
    internal int InOneReviewNumber(int rule) => whole + 1 + rule;

    /// <summary>The number of the rule that the State's load has a most.</summary>
    internal int MostNumber(int state) => most + state;

    /// <summary>The number of the rule that the State's load has a least.</summary>
    internal int LeastNumber(int state) => least + state;

    /// <summary>The rule of this number.</summary>
    internal ConflictingRule this[int number] => number < most ? new ConflictingRule.SeatFilled(number)
        : number < least ? new ConflictingRule.MostLoad(number - most)
        : number < whole ? new ConflictingRule.LeastLoad(number - least)
        : number == whole ? new ConflictingRule.NoMutualReviews()
        : number < CoveredNumber ? new ConflictingRule.InOneReview(number - InOneReviewNumber(0))
        : new ConflictingRule.InstrumentsCovered();
}
