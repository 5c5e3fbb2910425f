namespace LotDrawing.Fairness;

/// <summary>Whether the drawings handed out keep the rules at all.</summary>
/// <remarks>Every draw's pairs are looked at against the pots where they are counted; else the pots, and the other rules always, in the draws of which moments are kept.</remarks>
internal static class RuleTests
{
    internal static IEnumerable<RawResult> Of(Evidence evidence)
    {
        var broken = Broken(evidence).ToList();
        yield return new RawResult(
            "rules",
            broken.Count == 0 ? "Does every drawing keep the rules?" : $"Does every drawing keep the rules? No: {string.Join("; ", broken)}",
            broken.Count == 0 ? 1 : Chance.Least)
        {
            Statistic = broken.Count,
        };
    }

    private static IEnumerable<string> Broken(Evidence evidence)
    {
        var moments = evidence.Tally.Moments;
        foreach (Breach breach in Enum.GetValues<Breach>())
        {
            if (moments.Breaches[(int)breach] is > 0 and long draws)
                yield return FormattableString.Invariant($"{breach.Name()} in {draws} of {moments.Draws} draws looked at");
        }

        if (!evidence.Tally.CountsPairs)
            yield break;
        var symmetry = evidence.Symmetry;
        for (int seat = 0; seat < evidence.Subject.Plan.SeatCount; seat++)
        {
            for (int state = 0; state < evidence.Subject.StateCount; state++)
            {
                if (evidence.Tally.Principal(seat, state) > 0 && !symmetry.MayCome(symmetry.Principal, seat, state))
                    yield return $"{evidence.StateName(state)} drawn for {evidence.SeatName(seat)}, whose pot it is not in";
                if (evidence.Tally.Additional(seat, state) > 0 && !symmetry.MayCome(symmetry.Additional, seat, state))
                    yield return $"{evidence.StateName(state)} drawn as additional State for {evidence.SeatName(seat)}, for which it never can be";
            }
        }
    }
}
