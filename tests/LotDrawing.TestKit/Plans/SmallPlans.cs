using LotDrawing.Rules;

namespace LotDrawing.TestKit.Plans;

/// <summary>Generated plans small enough to enumerate: a number makes always the same one. Some have no valid drawing.</summary>
public static class SmallPlans
{
    /// <summary>The first plans, as many as asked for, that are no contradiction in themselves.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seats">The most seats.</param>
    public static IEnumerable<(int Number, Plan Plan)> First(int count, int seats = 5) =>
        Enumerable.Range(0, int.MaxValue).Select(number => (number, Plan: Make(number, seats))).Where(made => made.Plan is not null).Take(count)!;

    private static Plan? Make(int number, int mostSeats)
    {
        // A number replays its plan: seeded, this generator gives the same on every version of the platform.
        var chance = new Random(number);
        int seats = chance.Next(1, mostSeats + 1);
        int participants = chance.Next(1, 6);
        bool noMutual = chance.Next(3) == 0;
        string[] names = [.. Enumerable.Range(0, participants).Select(i => $"p{i}")];
        string[] ids = [.. Enumerable.Range(0, seats).Select(i => noMutual && i < participants ? $"p{i}" : $"s{i}")];
        var load = chance.Next(4) switch
        {
            0 => LoadBounds.None,
            1 => new LoadBounds(0, chance.Next(1, 3)),
            2 => new LoadBounds(1, chance.Next(1, 4)),
            _ => new LoadBounds(chance.Next(0, 2), int.MaxValue),
        };
        var all = ids.Select(id => new Plan.Seat(id, [.. Pot(id)])).ToList();
        string[]? named = chance.Next(4) == 0 ? [.. names.Union(noMutual ? ids : [])] : null;
        try
        {
            return new Plan(all, load, noMutual, named);
        }
        catch (RefusedException)
        {
            return null;
        }

        IEnumerable<string> Pot(string id)
        {
            var others = names.Where(name => !noMutual || name != id).ToList();
            int kind = chance.Next(3);
            var pot = others.Where(name => kind == 0 || chance.Next(3) > 0).ToList();
            return pot.Count > 0 ? pot : others.Take(1);
        }
    }
}
