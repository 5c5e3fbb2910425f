namespace LotDrawing.Fairness;

/// <summary>The exact chance of each State for the principal lot of each seat, under the law.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed class ExactProbabilities
{
    private readonly double[] chances;
    private readonly int states;

    /// <summary>Takes the chances from a function of seat and State, both by number.</summary>
    /// <exception cref="ArgumentException">A chance is not between 0 and 1, or a seat's chances do not add up to 1.</exception>
    public ExactProbabilities(AuditSubject subject, Func<int, int, double> chance)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(chance);
        states = subject.Plan.States.Length;
        chances = new double[subject.Plan.SeatCount * states];
        for (int seat = 0; seat < subject.Plan.SeatCount; seat++)
        {
            double sum = 0;
            for (int state = 0; state < states; state++)
            {
                double one = chance(seat, state);
                if (!(one >= 0 && one <= 1))
                    throw new ArgumentException(FormattableString.Invariant($"A chance of {one} for {subject.Plan.SeatNames[seat]}; expected 0 to 1."), nameof(chance));
                sum += chances[(seat * states) + state] = one;
            }

            if (Math.Abs(sum - 1) > 1e-9)
                throw new ArgumentException(FormattableString.Invariant($"The chances for {subject.Plan.SeatNames[seat]} add up to {sum}; expected 1."), nameof(chance));
        }
    }

    /// <summary>The chance that the principal lot of this seat gives this State.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such seat or State.</exception>
    public double this[int seat, int state]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(state);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, states);
            ArgumentOutOfRangeException.ThrowIfNegative(seat);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(seat, chances.Length / states);
            return chances[(seat * states) + state];
        }
    }

    /// <summary>Takes the chances from a law that was computed.</summary>
    /// <exception cref="ArgumentException">It is the law of another draw.</exception>
    public static ExactProbabilities Of(AuditSubject subject, DrawLaw law)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(law);
        var plan = subject.Plan;
        var known = new Dictionary<(string, string), double>();
        foreach (DrawLaw.Entry entry in law.Entries)
            known.Add((entry.Id, entry.Drawn), entry.Probability.ToDouble());
        return new ExactProbabilities(subject, (seat, state) => known.GetValueOrDefault((plan.SeatNames[seat], plan.States[state])));
    }
}
