namespace LotDrawing.TestKit.Naive;

/// <summary>The laws by enumeration, with no cleverness at all: every drawing, every order of the seats.</summary>
public sealed class NaiveLaw
{
    private readonly NaiveDraw draw;
    private readonly NaiveChoice?[] drawing;
    private readonly Dictionary<string, bool> completable = [];
    private readonly Dictionary<string, Dictionary<(string, string), NaiveFraction>> chances = [];

    private NaiveLaw(NaiveDraw draw)
    {
        this.draw = draw;
        drawing = new NaiveChoice?[draw.Seats.Count];
    }

    /// <summary>By seat and principal, the chance under the exact law; null when no drawing is valid.</summary>
    public static Dictionary<(string Seat, string Drawn), NaiveFraction>? Exact(NaiveDraw draw) => Exact(draw, out _);

    /// <inheritdoc cref="Exact(NaiveDraw)"/>
    public static Dictionary<(string Seat, string Drawn), NaiveFraction>? Exact(NaiveDraw draw, out int validDraws)
    {
        var total = NaiveFraction.Zero;
        int valid = 0;
        var sums = new Dictionary<(string, string), NaiveFraction>();
        foreach (var drawing in Drawings(draw, 0).Where(draw.IsValid))
        {
            var chance = drawing.Aggregate(new NaiveFraction(1, 1), (product, choice) => product * choice.Chance);
            total += chance;
            valid++;
            for (int seat = 0; seat < drawing.Count; seat++)
                Add(sums, (draw.Seats[seat].Id, drawing[seat].Principal), chance);
        }

        validDraws = valid;
        return valid == 0 ? null : sums.ToDictionary(sum => sum.Key, sum => sum.Value / total);
    }

    /// <summary>By seat and principal, the chance when seats come by lot, each drawing its principal, then its additional,
    /// uniformly among those that leave the drawing completable; null when no drawing is valid.</summary>
    public static Dictionary<(string Seat, string Drawn), NaiveFraction>? Sequential(NaiveDraw draw)
    {
        var law = new NaiveLaw(draw);
        return law.IsCompletable() ? law.FromHere() : null;
    }

    /// <summary>The chance of every whole drawing under the sequential law, one choice a seat; empty when no drawing is valid.</summary>
    public static IEnumerable<(IReadOnlyList<NaiveChoice> Drawing, double Chance)> SequentialOutcomes(NaiveDraw draw)
    {
        var law = new NaiveLaw(draw);
        if (!law.IsCompletable())
            return [];
        var reached = new Dictionary<string, (NaiveChoice?[] Drawing, double Chance)> { [law.Key()] = ([.. law.drawing], 1) };
        for (int filled = 0; filled < draw.Seats.Count; filled++)
        {
            var next = new Dictionary<string, (NaiveChoice?[] Drawing, double Chance)>();
            foreach (var (partial, chance) in reached.Values)
            {
                partial.CopyTo(law.drawing, 0);
                foreach (int seat in Enumerable.Range(0, partial.Length).Where(seat => partial[seat] is null))
                {
                    var open = draw.Seats[seat].Choices.Where(choice => law.With(seat, choice, law.IsCompletable)).GroupBy(choice => choice.Principal).ToList();
                    foreach (NaiveChoice choice in open.SelectMany(principal => principal))
                    {
                        double share = chance / (draw.Seats.Count - filled) / open.Count / open.Single(principal => principal.Key == choice.Principal).Count();
                        law.With(seat, choice, () => next[law.Key()] = ([.. law.drawing], share + (next.TryGetValue(law.Key(), out var known) ? known.Chance : 0)));
                    }
                }
            }

            reached = next;
        }

        return reached.Values.Select(whole => ((IReadOnlyList<NaiveChoice>)whole.Drawing!, whole.Chance));
    }

    /// <summary>Every way to fill every seat, valid or not.</summary>
    public static IEnumerable<IReadOnlyList<NaiveChoice>> Drawings(NaiveDraw draw) => Drawings(draw, 0);

    private static IEnumerable<List<NaiveChoice>> Drawings(NaiveDraw draw, int from)
    {
        if (from == draw.Seats.Count)
            return [[]];
        return Drawings(draw, from + 1).SelectMany(rest => draw.Seats[from].Choices.Select(choice => rest.Prepend(choice).ToList()));
    }

    private Dictionary<(string, string), NaiveFraction> FromHere()
    {
        string key = Key();
        if (chances.TryGetValue(key, out var known))
            return known;

        var sums = new Dictionary<(string, string), NaiveFraction>();
        var empty = Enumerable.Range(0, drawing.Length).Where(seat => drawing[seat] is null).ToList();
        foreach (int seat in empty)
        {
            var open = draw.Seats[seat].Choices.Where(choice => With(seat, choice, IsCompletable)).GroupBy(choice => choice.Principal).ToList();
            foreach (var principal in open)
            {
                Add(sums, (draw.Seats[seat].Id, principal.Key), new NaiveFraction(1, empty.Count * open.Count));
                foreach (NaiveChoice choice in principal)
                {
                    var weight = new NaiveFraction(1, empty.Count * open.Count * principal.Count());
                    foreach (var (pair, chance) in With(seat, choice, FromHere))
                        Add(sums, pair, weight * chance);
                }
            }
        }

        return chances[key] = sums;
    }

    private bool IsCompletable()
    {
        string key = Key();
        if (completable.TryGetValue(key, out bool known))
            return known;
        int next = Array.IndexOf(drawing, null);
        bool answer = next < 0
            ? draw.IsValid(drawing!)
            : draw.Seats[next].Choices.Any(choice => With(next, choice, IsCompletable));
        return completable[key] = answer;
    }

    private T With<T>(int seat, NaiveChoice choice, Func<T> ask)
    {
        drawing[seat] = choice;
        T answer = ask();
        drawing[seat] = null;
        return answer;
    }

    private string Key() => string.Join('|', drawing.Select(choice => choice is null ? "" : $"{choice.Principal}+{choice.Additional}"));

    private static void Add(Dictionary<(string, string), NaiveFraction> sums, (string, string) pair, NaiveFraction chance) =>
        sums[pair] = sums.GetValueOrDefault(pair, NaiveFraction.Zero) + chance;
}
