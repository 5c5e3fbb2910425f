using LotDrawing.Procedures;

namespace LotDrawing.Fairness.Tests.Rigged;

/// <summary>What is wrong with a drawing under load bounds.</summary>
internal enum LoadsFlaw
{
    /// <summary>Nothing: to see that the rigs are fair but for their flaws.</summary>
    None,

    /// <summary>The regions' counts are taken as they come, without their chance.</summary>
    CountsAsTheyCome,

    /// <summary>Two States that have each other's own lots are forgotten in the number of ways.</summary>
    MutualForgotten,

    /// <summary>Each State's load is drawn evenly among those that leave the rest drawable, in place of by the number of ways.</summary>
    LoadsShareEvenly,
}

/// <summary>Drawing by own region and other region under load bounds, by the steps of docs/loads.md in floating point, with a flaw.</summary>
internal sealed class RiggedLoads(AuditSubject subject, LoadsFlaw flaw) : Rig(subject)
{
    public override IDrawer Open() => new Flawed(Subject, flaw);

    private sealed class Flawed : Drawer
    {
        private readonly LoadsFlaw flaw;
        private readonly int lo;
        private readonly int hi;
        private readonly int[][] members;
        private readonly double[][] ways;
        private readonly double[][] accepted;
        private readonly double[] tilts;

        internal Flawed(AuditSubject subject, LoadsFlaw flaw)
            : base(subject)
        {
            this.flaw = flaw;
            (lo, hi) = (subject.Plan.Load.Min, subject.Plan.Load.Max);
            members = [.. subject.RegionIds.Select((_, region) => Enumerable.Range(0, subject.Plan.States.Length).Where(state => subject.Regions[state] == region).ToArray())];
            ways = Ways(members.Max(own => own.Length));
            double[][] withOwn = [.. members.Select(own => WaysWithOwnLots(own.Length))];

            // The tilts of the page, rounded less: any positive ones will do.
            tilts = [.. withOwn.Zip(members).Select(pair => pair.First[pair.Second.Length + 1] / pair.First[pair.Second.Length])];
            accepted = [.. withOwn.Zip(tilts).Select(pair => pair.First.Select((way, x) => way / Math.Pow(pair.Second, x)).ToArray())];
            foreach (double[] chances in accepted)
            {
                double greatest = chances.Max();
                for (int x = 0; x < chances.Length; x++)
                    chances[x] /= greatest;
            }
        }

        protected override void DrawSeats(ref SimulationStream lots)
        {
            while (!TryRound(ref lots))
            {
            }
        }

        private bool TryRound(ref SimulationStream lots)
        {
            int[] regions = Subject.Regions.ToArray();
            int[] to = new int[regions.Length];
            int[] counts = new int[members.Length];
            for (int state = 0; state < regions.Length; state++)
            {
                double lot = Unit(ref lots) * (tilts.Sum() - tilts[regions[state]]);
                int region = -1;
                do
                    lot -= ++region == regions[state] ? 0 : tilts[region];
                while (lot >= 0 && region < tilts.Length - 1);
                to[state] = region;
                counts[region]++;
            }

            for (int region = 0; region < members.Length; region++)
            {
                if (counts[region] >= accepted[region].Length || accepted[region][counts[region]] == 0)
                    return false;
                if (flaw != LoadsFlaw.CountsAsTheyCome && Unit(ref lots) >= accepted[region][counts[region]])
                    return false;
            }

            var free = new Queue<int>[members.Length];
            Array.Fill(Drawn, new SeatLots(-1, -1));
            for (int region = 0; region < members.Length; region++)
            {
                int[] own = members[region];
                int[] slots;
                do
                    slots = Slots(own.Length, own.Length + counts[region], ref lots);
                while (Enumerable.Range(0, own.Length).Any(i => slots[i] == i || (slots[i] < own.Length && slots[slots[i]] == i)));
                for (int i = 0; i < own.Length; i++)
                    Drawn[2 * own[i]] = new SeatLots(own[slots[i]], -1);
                free[region] = new Queue<int>(slots.Skip(own.Length).Select(i => own[i]));
            }

            for (int state = 0; state < regions.Length; state++)
            {
                int other = free[to[state]].Dequeue();
                if (Drawn[2 * other].Principal == state || Drawn[(2 * other) + 1].Principal == state)
                    return false;
                Drawn[(2 * state) + 1] = new SeatLots(other, -1);
            }

            return true;
        }

        /// <summary>The lots of one region, shuffled.</summary>
        private int[] Slots(int states, int left, ref SimulationStream lots)
        {
            var slots = new List<int>();
            for (int state = 0; state < states; state++)
            {
                double[] chances = [.. Enumerable.Range(lo, hi - lo + 1).Select(load => Chance(states - state, left, load))];
                double lot = Unit(ref lots) * chances.Sum();
                int picked = 0;
                while (picked < chances.Length - 1 && (lot -= chances[picked]) >= 0)
                    picked++;
                while (chances[picked] == 0)
                    picked--;
                slots.AddRange(Enumerable.Repeat(state, lo + picked));
                left -= lo + picked;
            }

            for (int i = 0; i < slots.Count - 1; i++)
            {
                int j = i + (int)lots.Below((uint)(slots.Count - i));
                (slots[i], slots[j]) = (slots[j], slots[i]);
            }

            return [.. slots];
        }

        private double Chance(int m, int left, int load)
        {
            double rest = load > left ? 0 : WaysOf(m - 1, left - load);
            return flaw == LoadsFlaw.LoadsShareEvenly ? (rest > 0 ? 1 : 0) : rest * Choose(left, load);
        }

        private double WaysOf(int m, int lots) => lots < ways[m].Length ? ways[m][lots] : 0;

        /// <summary>By States and lots, the ways to share them out.</summary>
        private double[][] Ways(int states)
        {
            double[][] table = [.. Enumerable.Range(0, states + 1).Select(_ => new double[(hi * states) + 1])];
            table[0][0] = 1;
            for (int m = 1; m <= states; m++)
            {
                for (int c = 0; c < table[m].Length; c++)
                    table[m][c] = Enumerable.Range(lo, hi - lo + 1).Where(j => j <= c).Sum(j => Choose(c, j) * table[m - 1][c - j]);
            }

            return table;
        }

        /// <summary>By free lots, the ways in which no State has its own and no two each other's.</summary>
        private double[] WaysWithOwnLots(int states)
        {
            double[] result = new double[((hi - 1) * states) + 1];
            for (int single = 0; single <= states; single++)
            {
                for (int pairs = 0; single + (2 * pairs) <= states && (pairs == 0 || flaw != LoadsFlaw.MutualForgotten); pairs++)
                {
                    int forced = single + (2 * pairs);
                    double chosen = Factorial(states) / (Factorial(states - forced) * Factorial(single) * Factorial(pairs) * Math.Pow(2, pairs));
                    double[] rest = Mixed(states - forced, forced);
                    for (int x = 0; x < result.Length; x++)
                        result[x] += ((single + pairs) % 2 == 0 ? 1 : -1) * chosen * rest[states + x - forced];
                }
            }

            return result;
        }

        /// <summary>By lots, the ways when some States take one lot fewer, as one is forced on each.</summary>
        private double[] Mixed(int whole, int forced)
        {
            double[] row = new double[(hi * (whole + forced)) + 1];
            row[0] = 1;
            for (int state = 0; state < whole + forced; state++)
            {
                int fewer = state < whole ? 0 : 1;
                row = [.. Enumerable.Range(0, row.Length).Select(c => Enumerable.Range(Math.Max(lo - fewer, 0), hi - fewer - Math.Max(lo - fewer, 0) + 1).Where(j => j <= c).Sum(j => Choose(c, j) * row[c - j]))];
            }

            return row;
        }

        private static double Unit(ref SimulationStream lots) => lots.NextOutput() / 18446744073709551616.0;

        private static double Choose(int n, int k) => Factorial(n) / (Factorial(k) * Factorial(n - k));

        private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
    }
}
