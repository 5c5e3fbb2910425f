using System.Globalization;
using LotDrawing.Rules;

namespace LotDrawing.Solver;

/// <summary>Says of seats that they have to be filled, and from whom.</summary>
internal sealed class SeatWords(DrawPlan plan, Roster? roster, Mechanism? mechanism, bool aboutInstruments)
{
    private const int MostNamed = 8;

    /// <summary>One seat, its pot, and for which instruments few can be drawn.</summary>
    internal string Named(int seat)
    {
        string whom = plan.PrincipalInForce(seat) is var staying and >= 0
            ? $"an additional State for {plan.States[staying]} has to be drawn"
            : $"one has to be drawn of {Listed([.. plan.Pot(seat)])}";
        return $"{NameOf(seat)}: {whom}{Instruments(seat)}{Barred(seat)}{Source(seat)}";
    }

    /// <summary>Many seats, counted by seat and regional group.</summary>
    internal string Counted(int[] seats)
    {
        var parts = seats.GroupBy(PartOf).Select(part => $"{Number(part.Count())} {part.Key}");
        string which = roster is null ? "" : $" ({string.Join(", ", parts)})";
        var drawn = seats.SelectMany(Drawable).Distinct().Count();
        return $"{Number(seats.Length)} seats have to be filled{which}, from {Number(drawn)} {(drawn == 1 ? "State" : "States")}{Source(seats[0])}";
    }

    private string NameOf(int seat) => plan.OwnerOf(seat) is var owner and >= 0 && roster is not null
        ? $"{plan.States[owner]}, seat {SeatId(seat)}"
        : $"seat {plan.SeatNames[seat]}";

    private string PartOf(int seat) => roster is null ? "" : $"{SeatId(seat)} of {roster[plan.States[plan.OwnerOf(seat)]].RegionalGroup}";

    private string SeatId(int seat) => plan.SeatNames[seat][(plan.States[plan.OwnerOf(seat)].Length + 1)..];

    private string Source(int seat)
    {
        int rule = mechanism is null ? -1 : mechanism.SeatIndex(SeatId(seat));
        return rule < 0 ? "" : $" ({mechanism!.Seats[rule].Source})";
    }

    /// <summary>The instruments under review to which few States that can be drawn are party.</summary>
    private string Instruments(int seat)
    {
        if (!aboutInstruments || roster is null || mechanism is null)
            return "";
        StateParty owner = roster[plan.States[plan.OwnerOf(seat)]];
        var drawable = Drawable(seat).Distinct().Order().ToList();
        var few = mechanism.Instruments.Where(owner.IsPartyTo)
            .Select(instrument => (instrument, Parties: drawable.Where(state => roster[plan.States[state]].IsPartyTo(instrument)).ToList()))
            .Where(one => one.Parties.Count < drawable.Count && one.Parties.Count <= MostNamed);
        return string.Concat(few.Select(one => $"; of them {Listed(one.Parties)} {(one.Parties.Count == 1 ? "alone is" : "are")} party to {one.instrument}, to which {owner.Code} is party"));
    }

    /// <summary>The States that barred pairs keep from the review.</summary>
    private string Barred(int seat)
    {
        if (roster is null || mechanism is null)
            return "";
        string code = plan.States[plan.OwnerOf(seat)];
        var pairs = mechanism.BarredPairs.Where(pair => pair.UnderReview == code && pair.Reviewer != code && roster.Contains(pair.Reviewer)).ToList();
        string whom = pairs.Count <= MostNamed ? string.Join(", ", pairs.Select(pair => pair.Reviewer)) : $"{Number(pairs.Count)} States";
        return pairs.Count == 0 ? "" : $"; {whom} may not review it ({string.Join("; ", pairs.Select(pair => pair.Source).Distinct())})";
    }

    /// <summary>Who can be drawn for the seat, as principal or in addition.</summary>
    private IEnumerable<int> Drawable(int seat) => plan.PrincipalInForce(seat) is var staying and >= 0
        ? plan.AdditionalPot(seat, staying)
        : plan.Pot(seat).Concat(plan.Pot(seat).SelectMany(principal => plan.AdditionalPot(seat, principal)));

    private string Listed(List<int> states) => states.Count <= MostNamed
        ? string.Join(", ", states.Select(state => plan.States[state]))
        : $"{Number(states.Count)} States";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
