namespace LotDrawing.Fairness;

/// <summary>Whether an independent procedure gives the same: what symmetry cannot tell, such as how often one class of States
/// meets another.</summary>
internal static class ReferenceTests
{
    /// <summary>Rarer than this in either sample, a count is added to the other rare ones.</summary>
    private const double LeastCount = 100;

    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        if (evidence.Reference is not { } reference || reference.Draws < LeastCount)
            return [];

        var meetings = new TwoSamples(Effect.PercentagePoints);
        if (evidence.Tally.CountsPairs)
        {
            Meetings(evidence, reference, meetings, isPrincipal: true);
            Meetings(evidence, reference, meetings, isPrincipal: false);
        }

        var loads = new TwoSamples(Effect.ReviewsAHundredDraws);
        Loads(evidence, reference, loads);
        var numbers = new TwoSamples("States in a hundred draws");
        Numbers(evidence, reference, numbers);
        var circles = new TwoSamples("circles in a hundred draws");
        Circles(evidence, reference, circles);
        var evenness = new TwoSamples("in the sum of squared loads, over a hundred draws");
        evenness.Compare(Evenness(evidence.Tally), Evenness(reference), 100, isRare: false, () => "the sum of the squares of all States' reviews");
        string name = evidence.Options.ReferenceName;
        return
        [
            .. meetings.Findings("reference/meetings", $"Do the kinds of States meet as often as in {name}?"),
            .. loads.Findings("reference/loads", $"Are the reviews shared out as in {name}?"),
            .. numbers.Findings("reference/numbers", $"Do as many States take part, and as many additional ones, as in {name}?"),
            .. circles.Findings("reference/circles", $"Do three States of a region review each other in a circle as often as in {name}?"),
            .. evenness.Findings("reference/evenness", $"Are the reviews of a drawing spread as evenly as in {name}?"),
        ];
    }

    private static void Circles(Evidence evidence, Tally reference, TwoSamples samples)
    {
        var (ours, theirs) = (evidence.Tally.Moments, reference.Moments);
        for (int region = 0; region < ours.Circles.Length; region++)
        {
            string name = evidence.Subject.RegionIds[region];
            samples.Compare(
                Sample.OfMoments(ours.Draws, ours.Circles[region], ours.CircleSquares[region]),
                Sample.OfMoments(theirs.Draws, theirs.Circles[region], theirs.CircleSquares[region]),
                100,
                Math.Max(ours.Circles[region], theirs.Circles[region]) < LeastCount,
                () => $"circles of three States of {name}");
        }

        samples.ComparePooled("circles of three States of smaller regions");
    }

    private static Sample Evenness(Tally tally)
    {
        double mean = (double)tally.Evenness[0] / tally.Draws;
        double off = mean - tally.Shape.EvennessCentre;
        return new Sample(tally.Draws, mean, Math.Max(0, ((double)tally.Evenness[1] / tally.Draws) - (off * off)));
    }

    private static void Meetings(Evidence evidence, Tally reference, TwoSamples samples, bool isPrincipal)
    {
        var shape = evidence.Tally.Shape;
        var (ours, theirs) = isPrincipal
            ? (evidence.Tally.Moments.Principal, reference.Moments.Principal)
            : (evidence.Tally.Moments.Additional, reference.Moments.Additional);
        string kind = isPrincipal ? "" : " (additional)";
        for (int orbit = 0; orbit < ours.Sums.Length; orbit++)
        {
            int row = orbit / shape.OrbitColumns;
            int column = orbit % shape.OrbitColumns;
            if (column == shape.Columns && isPrincipal)
                continue; // an empty seat is a broken rule, and told there
            double a = Total(evidence, evidence.Tally, row, column, isPrincipal);
            double b = Total(evidence, reference, row, column, isPrincipal);
            samples.Compare(
                Sample.Of(a, evidence.Tally, ours.Sums[orbit], ours.Squares[orbit]),
                Sample.Of(b, reference, theirs.Sums[orbit], theirs.Squares[orbit]),
                100.0 / shape.Subject.Symmetry.RowSizes[row],
                a < LeastCount || b < LeastCount,
                () => $"{ColumnName(evidence, column)}{kind} for {evidence.SeatName(evidence.SeatClasses[row][0])} and those interchangeable with it");
        }

        samples.ComparePooled($"all rarer meetings{kind} together");
    }

    private static void Loads(Evidence evidence, Tally reference, TwoSamples samples)
    {
        var shape = evidence.Tally.Shape;
        var (ours, theirs) = (evidence.Tally.Moments, reference.Moments);
        for (int column = 0; column < shape.Columns; column++)
        {
            double Total(Tally tally) => evidence.Classes[column].Sum(state => (double)tally.Load(state));
            int n = evidence.Classes[column].Length;
            int kind = column;
            samples.Compare(
                Sample.Of(Total(evidence.Tally), evidence.Tally, ours.ClassLoads[column], ours.ClassLoadSquares[column]),
                Sample.Of(Total(reference), reference, theirs.ClassLoads[column], theirs.ClassLoadSquares[column]),
                100.0 / n,
                Math.Min(Total(evidence.Tally), Total(reference)) < LeastCount,
                () => $"reviews of a State of {ColumnName(evidence, kind)}");
        }

        for (int index = 0; index < ours.RegionLoads.Length; index++)
        {
            (int region, int load) = (index / shape.LoadBins, index % shape.LoadBins);
            double Total(Tally tally) => evidence.Regions[region].Sum(state => (double)tally.Loads(state)[load]);
            samples.Compare(
                Sample.Of(Total(evidence.Tally), evidence.Tally, ours.RegionLoads[index], ours.RegionLoadSquares[index]),
                Sample.Of(Total(reference), reference, theirs.RegionLoads[index], theirs.RegionLoadSquares[index]),
                100.0 / evidence.Regions[region].Length,
                Math.Min(Total(evidence.Tally), Total(reference)) < LeastCount,
                () => $"States of {evidence.Subject.RegionIds[region]} that serve in {load} reviews");
        }

        samples.ComparePooled("all rarer loads together");
    }

    private static void Numbers(Evidence evidence, Tally reference, TwoSamples samples)
    {
        var shape = evidence.Tally.Shape;
        for (int group = 1; group <= shape.Groups; group++)
        {
            int number = group;
            samples.Compare(
                Sample.Of(evidence.Tally.Participants(group)), Sample.Of(reference.Participants(group)), 100, isRare: false,
                () => shape.HasGroups ? $"States that take part in group {number}" : "participants drawn at all");
        }

        samples.Compare(
            Sample.Of(evidence.Tally.AdditionalReviewers), Sample.Of(reference.AdditionalReviewers), 100, isRare: false,
            () => "additional States");
    }

    private static double Total(Evidence evidence, Tally tally, int row, int column, bool isPrincipal)
    {
        var shape = tally.Shape;
        long[] cells = isPrincipal ? tally.PrincipalCells : tally.AdditionalCells;
        double total = 0;
        foreach (int seat in evidence.SeatClasses[row])
        {
            if (column == shape.Columns)
            {
                total += cells[seat * shape.Width];
                continue;
            }

            foreach (int state in evidence.Classes[column])
                total += cells[(seat * shape.Width) + state + 1];
        }

        return total;
    }

    private static string ColumnName(Evidence evidence, int column) =>
        column < evidence.Symmetry.ColumnNames.Length ? evidence.Symmetry.ColumnNames[column] : "no State";
}
