using System.Numerics;

namespace LotDrawing.Verification;

/// <summary>What algorithm loads v1 asks about the ways to serve the lots of one region: docs/loads.md, section 5.</summary>
/// <remarks>Answered by estimates where their errors leave no doubt, and else, seldom, by exact numbers, which take a hundred
/// times as long. The answers are the same.</remarks>
internal sealed class LoadFinishings
{
    /// <summary>Exact numbers of so few States cost nothing, and theirs are the ways that come to none.</summary>
    private const int Few = 4;

    /// <summary>Beyond what a record can have, errors would be too large to be of use.</summary>
    private const int MostLots = 4000;

    /// <summary>Logarithms are off by less than this.</summary>
    private const double OfLogarithms = 1e-7;

    private readonly Func<LoadCounts> counts;
    private readonly int lo;
    private readonly int hi;
    private readonly int states;
    private readonly int own;
    private readonly LoadEstimates? estimates;
    private readonly Dictionary<int, (double Least, double Most)> found = [];
    private readonly Dictionary<(int States, int Lots), LoadChance[]> loads = [];

    internal LoadFinishings((int Lo, int Hi) bounds, int states, int own, int expected, Func<LoadCounts> counts)
    {
        ((lo, hi), this.states, this.own, this.counts) = (bounds, states, own, counts);
        if (states > Few && states * hi <= MostLots)
            estimates = new LoadEstimates(lo, hi, states, own + ((double)Math.Min(expected, MostFree) / states));
        if (estimates is { IsUsable: false })
            estimates = null;
    }

    /// <summary>The most free lots that the States can take beside their own ones.</summary>
    internal int MostFree => (hi - own) * states;

    /// <summary>Whether there is a way to serve so many free lots.</summary>
    internal bool IsPossible(int x)
    {
        if (x < 0 || x > MostFree)
            return false;
        if (estimates is not null)
        {
            var (least, most) = Between(x);
            if (least > 0 || most <= 0)
                return least > 0;
        }

        return Exact(x).Sign > 0;
    }

    /// <summary>The ways to serve one more, times 2^16, divided by those to serve so many, rounded down.</summary>
    internal BigInteger Tilt(int x)
    {
        if (estimates is not null)
        {
            if (lo == 0 && !CanBeFull(x))
                return Level;
            var (least, most) = Ratio(x + 1, x, 65_536.0);
            (least, most) = (Math.Floor(least), Math.Floor(most));
            if (least >= most)
                return (BigInteger)least;

            if (lo == 0 && (BigInteger)least == Level - 1)
                return Level - 1;
        }

        return (Exact(x + 1) << 16) / Exact(x);
    }

    /// <summary>The number of free lots from least to most of the greatest weight, or -1 when none can be served.</summary>
    internal int Heaviest(int least, int most, BigInteger tilt)
    {
        if (least <= Math.Min(most, MostFree) && NeverRises(tilt) && IsPossible(least))
            return least;
        int top = -1;
        foreach (int x in Candidates(least, Math.Min(most, MostFree), tilt))
        {
            if (top < 0 ? IsPossible(x) : IsHeavier(x, top, tilt))
                top = x;
        }

        return top;
    }

    /// <summary>The chance that so many free lots are kept: their weight in the greatest there is.</summary>
    internal LoadChance Accepted(int x, int top, BigInteger tilt)
    {
        bool isBelow = x > top && NeverRises(tilt);
        if (x == top || (isBelow && !CanBeFull(x - 1)))
            return LoadChance.Certain;
        if (estimates is not null && IsPossible(x))
        {
            var (least, most) = Ratio(x, top, 65_536.0 / (double)tilt);
            if (most < 1 || isBelow)
                return LoadChance.Between(least, Math.Min(most, 1 - LoadEstimates.Rounding), () => Weights(x, top, tilt));
        }

        var (weight, greatest) = Weights(x, top, tilt);
        return LoadChance.Of(weight, greatest);
    }

    /// <summary>The load of the next State when so many States and so many lots are left.</summary>
    internal int DrawLoad(int count, int lots, WordStream words)
    {
        if (!loads.TryGetValue((count, lots), out LoadChance[]? chances))
            loads.Add((count, lots), chances = Loads(count, lots));
        for (int j = 0; j < chances.Length; j++)
        {
            if (chances[j].Draw(words))
                return lo + j;
        }

        throw new InvalidOperationException($"{lots} lots cannot be served by {count} States.");
    }

    private BigInteger Exact(int x) => counts().Ways(states, own)[x];

    private (double Least, double Most) Between(int x)
    {
        if (!found.TryGetValue(x, out var between))
            found.Add(x, between = estimates!.Ways((own * states) + x, own));
        return between;
    }

    /// <summary>The tilt by which weights stay the same where each State can have one lot more: G(x+1) is n·G(x) then, and less
    /// where a State can be full.</summary>
    private BigInteger Level => (BigInteger)states << 16;

    /// <summary>Estimates do not see the difference of weights that hardly fall.</summary>
    private bool NeverRises(BigInteger tilt) => estimates is not null && lo == 0 && tilt == Level;

    /// <summary>A State can have all own lots but its own one and that of the State that it reviews it for.</summary>
    private bool CanBeFull(int x) => hi <= x + (own == 1 ? states - 2 : 0);

    /// <summary>The ways to serve x in those to serve y, taken times the step for each lot that x is above y.</summary>
    private (double Least, double Most) Ratio(int x, int y, double step)
    {
        var (least, most) = Between(x);
        var (otherLeast, otherMost) = Between(y);
        double times = 1.0;
        for (int lots = Math.Min(x, y) + 1; lots <= Math.Max(x, y); lots++)
        {
            double factor = ((own * states) + lots) * (step / estimates!.Rate);
            times = x > y ? times * factor : times / factor;
        }

        if (!(otherLeast > 0 && times > LoadEstimates.TooSmall && times < 1 / LoadEstimates.TooSmall))
            return (0.0, double.PositiveInfinity);
        double error = ((6 * Math.Abs(x - y)) + 6) * LoadEstimates.Rounding;
        return (Math.Max(0.0, least) / otherMost * times * (1 - error), most / otherLeast * times * (1 + error));
    }

    /// <summary>Those that can be the heaviest as far as logarithms tell, in order.</summary>
    private List<int> Candidates(int least, int most, BigInteger tilt)
    {
        List<int> all = [.. Enumerable.Range(least, Math.Max(0, most - least + 1))];
        if (estimates is null || all.Count == 0)
            return all;
        double[] factors = new double[all.Count];
        double[] limits = new double[all.Count];
        double step = Math.Log(65_536.0 / (double)tilt / estimates.Rate);
        for (int i = 0; i < all.Count; i++)
        {
            int lots = (own * states) + all[i];
            factors[i] = i == 0 ? 0.0 : factors[i - 1] + Math.Log(lots) + step;

            // With the rules for own lots there are no more ways than without; these are known at once, and those take time.
            limits[i] = factors[i] + Math.Log(estimates.At(states, lots) + (2 * LoadEstimates.TooSmall)) + OfLogarithms;
        }

        double floor = double.NegativeInfinity;
        Raise(Array.IndexOf(limits, limits.Max()));
        for (int i = 0; i < all.Count; i++)
        {
            if (limits[i] >= floor)
                Raise(i);
        }

        return [.. all.Where((x, i) => limits[i] >= floor && factors[i] + Math.Log(Math.Max(0.0, Between(x).Most)) + OfLogarithms >= floor)];

        void Raise(int i) => floor = Math.Max(floor, factors[i] + Math.Log(Math.Max(0.0, Between(all[i]).Least)) - OfLogarithms);
    }

    private bool IsHeavier(int x, int than, BigInteger tilt)
    {
        if (estimates is not null)
        {
            var (least, most) = Ratio(x, than, 65_536.0 / (double)tilt);
            if (least > 1 || most < 1)
                return least > 1;
        }

        var (weight, other) = Weights(x, than, tilt);
        return weight > other;
    }

    /// <summary>Weights D of two numbers of free lots, both divided by the same: how many ways there are for x of them, weighed
    /// so that step 1 gives every drawing the same chance.</summary>
    private (BigInteger First, BigInteger Second) Weights(int x, int y, BigInteger tilt)
    {
        BigInteger power = BigInteger.Pow(tilt, Math.Abs(x - y));
        return x > y
            ? (Exact(x) << (16 * (x - y)), Exact(y) * power)
            : (Exact(x) * power, Exact(y) << (16 * (y - x)));
    }

    /// <summary>One chance a load, each given that the ones before were not drawn.</summary>
    private LoadChance[] Loads(int count, int lots)
    {
        if (estimates is null)
            return counts().Loads(count, lots);
        var chances = new LoadChance[hi - lo + 1];
        Array.Fill(chances, LoadChance.Never);
        double error = 2 * (estimates.Roundings(count, lots) + 4 + hi - lo) * LoadEstimates.Rounding;
        double sum = 0.0;
        int highest = Math.Min(hi, lots - (lo * (count - 1)));
        int lowest = Math.Max(lo, lots - (hi * (count - 1)));
        for (int j = highest; j >= lowest; j--)
        {
            int load = j;
            double ways = estimates.Share(load) * estimates.At(count - 1, lots - load);
            sum += ways;
            if (sum < LoadEstimates.TooSmall)
                return counts().Loads(count, lots);
            chances[load - lo] = load == highest
                ? LoadChance.Certain
                : LoadChance.Between(ways / sum * (1 - error), (ways / sum * (1 + error)) + 1e-27, () => counts().Load(count, lots, load));
        }

        return chances;
    }
}

/// <summary>Answers by what they are about, and exact counts by their bounds: a record may draw by the same ones again and again.
/// </summary>
internal sealed class LoadFinishingsStore
{
    /// <summary>A record that amends its bounds again and again must not fill the memory.</summary>
    private const int MostCounts = 4;
    private const int MostFinishings = 16;

    private readonly NewestFew<(int Lo, int Hi), LoadCounts> counts = new(MostCounts);
    private readonly NewestFew<((int Lo, int Hi) Bounds, int States, int Own, int Expected), LoadFinishings> finishings = new(MostFinishings);

    internal LoadFinishings Of((int Lo, int Hi) bounds, int states, int own, int expected) =>
        finishings.Of((bounds, states, own, expected), _ => new LoadFinishings(bounds, states, own, expected, () => CountsOf(bounds)));

    private LoadCounts CountsOf((int Lo, int Hi) bounds) => counts.Of(bounds, of => new LoadCounts(of.Lo, of.Hi));
}
