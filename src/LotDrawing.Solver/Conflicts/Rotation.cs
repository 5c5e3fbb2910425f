using LotDrawing.Procedures;
using LotDrawing.Solver.Deciding;

namespace LotDrawing.Solver.Conflicts;

/// <summary>From one drawing that keeps all rules of a conflict but one, finds others that keep all but another: each shows that its
/// rule is needed, without a question to any solver.</summary>
/// <remarks>Recursive model rotation (A. Belov and J. Marques-Silva, Accelerating MUS extraction with recursive model rotation,
/// FMCAD 2011), by changes of one seat and exchanges of two. It proves only what it checks: that it finds nothing says nothing.</remarks>
internal sealed class Rotation
{
    private readonly SeatChoices choices;
    private readonly ActiveRules rules;
    private readonly HashSet<int> needed;
    private readonly SingleBreach breach;
    private readonly Stack<(SeatLots[] Drawing, int Broken)> open = new();

    private Rotation(SeatChoices choices, ActiveRules rules, HashSet<int> needed)
    {
        (this.choices, this.rules, this.needed) = (choices, rules, needed);
        breach = new SingleBreach(choices, rules);
    }

    /// <summary>Adds to the rules that are needed all that this drawing leads to.</summary>
    /// <param name="choices">Who can sit where.</param>
    /// <param name="rules">The rules, which cannot all be kept.</param>
    /// <param name="needed">The rules known to be needed; more are added.</param>
    /// <param name="drawing">A drawing that keeps all of them but one.</param>
    internal static void Spread(SeatChoices choices, ActiveRules rules, HashSet<int> needed, SeatLots[] drawing)
    {
        if (Enumerable.Range(0, choices.Plan.SeatCount).Any(seat => choices[seat].IsStaying))
            return;
        var rotation = new Rotation(choices, rules, needed);
        rotation.Note([.. drawing]);
        while (rotation.open.TryPop(out var next))
            rotation.Turn(next.Drawing, next.Broken);
    }

    /// <summary>Keeps the drawing to go on from when the one rule that it breaks was not known to be needed.</summary>
    private void Note(SeatLots[] drawing)
    {
        if (breach.Of(drawing) is var number and >= 0 && needed.Add(number))
            open.Push(([.. drawing], number));
    }

    private void Turn(SeatLots[] drawing, int broken)
    {
        switch (rules[broken])
        {
            case ConflictingRule.SeatFilled(var seat):
                Fill(drawing, seat);
                break;
            case ConflictingRule.MostLoad(var state):
                Open(drawing, seat => drawing[seat].Contains(state));
                break;
            case ConflictingRule.LeastLoad(var state):
                Supply(drawing, state);
                break;
            default:
                Open(drawing, _ => true);
                break;
        }
    }

    /// <summary>Fills an open seat: by what another holds, which is then open, or by a State that then serves too often.</summary>
    private void Fill(SeatLots[] drawing, int seat)
    {
        for (int other = 0; other < drawing.Length; other++)
        {
            SeatLots there = drawing[other];
            if (there.Principal < 0 || !rules.Has(other) || needed.Contains(other) || !CanSit(seat, there))
                continue;
            (drawing[seat], drawing[other]) = (there, new SeatLots(-1, -1));
            Note(drawing);
            (drawing[seat], drawing[other]) = (new SeatLots(-1, -1), there);
        }

        var choice = choices[seat];
        for (int i = 0; i < choice.Principals.Length; i++)
        {
            int state = choice.Principals[i];
            if (choice.PotOf[i] >= 0 || (rules.Most(state) && needed.Contains(rules.MostNumber(state))))
                continue;
            drawing[seat] = new SeatLots(state, -1);
            Note(drawing);
        }

        drawing[seat] = new SeatLots(-1, -1);
    }

    /// <summary>Opens each of these seats in turn.</summary>
    private void Open(SeatLots[] drawing, Func<int, bool> which)
    {
        for (int seat = 0; seat < drawing.Length; seat++)
        {
            SeatLots before = drawing[seat];
            if (before.Principal < 0 || !which(seat) || !rules.Has(seat) || needed.Contains(seat))
                continue;
            drawing[seat] = new SeatLots(-1, -1);
            Note(drawing);
            drawing[seat] = before;
        }
    }

    /// <summary>Gives a State that serves too little a seat of one that then does.</summary>
    private void Supply(SeatLots[] drawing, int state)
    {
        for (int seat = 0; seat < drawing.Length; seat++)
        {
            SeatLots before = drawing[seat];
            if (before.Principal >= 0 && !(rules.Least(before.Principal) && needed.Contains(rules.LeastNumber(before.Principal))))
                Try(seat, before, before with { Principal = state });
            if (before.Additional >= 0 && !(rules.Least(before.Additional) && needed.Contains(rules.LeastNumber(before.Additional))))
                Try(seat, before, before with { Additional = state });
        }

        void Try(int seat, SeatLots before, SeatLots after)
        {
            if (!CanSit(seat, after))
                return;
            drawing[seat] = after;
            Note(drawing);
            drawing[seat] = before;
        }
    }

    private bool CanSit(int seat, SeatLots lots)
    {
        var choice = choices[seat];
        int index = Array.IndexOf(choice.Principals, lots.Principal);
        return index >= 0 && (lots.Additional < 0 || (choice.PotOf[index] is var pot and >= 0 && Array.IndexOf(choice.Pots[pot], lots.Additional) >= 0));
    }
}
