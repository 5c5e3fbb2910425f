namespace LotDrawing.Verification;

/// <summary>What is in force at a moment of a record: roster, mechanism, groups, reviews, allowances. Every change can be
/// taken back, as an annulment does.</summary>
/// <remarks>A State keeps one number for the whole record, in ordinal order of all codes that the record's rosters have
/// ever had. So nothing is renumbered, and an entry costs what it changes, not what there is.</remarks>
internal sealed class World
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly PartiesInForce parties;
    private readonly int[] groups;
    private readonly (int Principal, int Additional)[]?[] seats;
    private readonly StateSet?[] reviewing;
    private readonly int[] loads;
    private readonly int[] ordinaryRepetitions;
    private readonly Stack<Action> undo = new();
    private int overloaded;

    /// <summary>A world without a State, for a record of which nothing is derived.</summary>
    internal World(Mechanism mechanism)
        : this(mechanism, [], [])
    {
    }

    internal World(Mechanism mechanism, IReadOnlyCollection<StateParty> roster, IEnumerable<string> acceding)
    {
        Codes = [.. roster.Select(state => state.Code).Concat(acceding).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (int state = 0; state < Codes.Length; state++)
            numbers.Add(Codes[state], state);
        Rules = new RuleSet(mechanism, NumberOf);
        parties = new PartiesInForce(Codes.Length, mechanism);
        groups = new int[Codes.Length];
        seats = new (int, int)[]?[Codes.Length];
        reviewing = new StateSet?[Codes.Length];
        loads = new int[Codes.Length];
        ordinaryRepetitions = new int[Codes.Length];
        parties.SetReviewers(Rules);
        foreach (StateParty row in roster)
            SetRow(NumberOf(row.Code), row);
        undo.Clear();
    }

    internal string[] Codes { get; }

    internal RuleSet Rules { get; private set; }

    /// <summary>The States in the roster.</summary>
    internal StateSet Present => parties.Present;

    /// <summary>The States that are, or once were, in the roster.</summary>
    internal StateSet Ever => parties.Ever;

    internal int States => parties.Count;

    internal bool HasGroups { get; private set; }

    internal bool HasReviewers { get; private set; }

    /// <summary>How many changes have been made; what <see cref="UndoTo"/> takes.</summary>
    internal int Changes => undo.Count;

    /// <summary>Whether some State serves in more reviews than the load's maximum.</summary>
    internal bool IsOverloaded => overloaded > 0;

    /// <summary>The State's number, or -1 when no roster of the record ever has it.</summary>
    internal int NumberOf(string code) => numbers.GetValueOrDefault(code, -1);

    internal StateParty? Row(int state) => parties.Row(state);

    internal int RegionOf(int state) => parties.RegionOf(state);

    internal StateSet InRegion(int region) => parties.InRegion(region);

    internal int GroupOf(int state) => groups[state];

    internal (int Principal, int Additional) Seat(int state, int seat) => seats[state] is { } own ? own[seat] : (-1, -1);

    internal int LoadOf(int state) => loads[state];

    internal int OrdinaryRepetitions(int state) => ordinaryRepetitions[state];

    /// <summary>The States whose reviews this one serves in.</summary>
    internal IEnumerable<int> ReviewedBy(int state) => reviewing[state]?.Members() ?? [];

    /// <summary>The States that review this one by seats in force.</summary>
    internal IEnumerable<int> Sitting(int state)
    {
        foreach (var (principal, additional) in seats[state] ?? [])
        {
            if (principal >= 0)
                yield return principal;
            if (additional >= 0)
                yield return additional;
        }
    }

    internal bool Reviews(int reviewer, int underReview) => reviewing[reviewer]?.Has(underReview) ?? false;

    /// <summary>The instruments under review of a State that another is not party to.</summary>
    internal uint Missing(int underReview, int reviewer) =>
        Rules.InstrumentsCovered ? parties.InstrumentsOf(underReview) & ~parties.InstrumentsOf(reviewer) : 0;

    internal bool IsPartyToAll(int state, uint wanted) => (parties.InstrumentsOf(state) & wanted) == wanted;

    /// <summary>Takes back all changes but the first ones.</summary>
    internal void UndoTo(int changes)
    {
        while (undo.Count > changes)
            undo.Pop()();
    }

    /// <summary>Puts a row in the roster, or takes one out.</summary>
    internal void SetRow(int state, StateParty? row)
    {
        StateParty? before = Row(state);
        bool wasThere = Ever.Has(state);
        parties.Put(state, row, Rules);
        undo.Push(() =>
        {
            parties.Put(state, before, Rules);
            if (!wasThere)
                Ever.Remove(state);
        });
    }

    internal void SetMechanism(Mechanism mechanism)
    {
        RuleSet before = Rules;
        Put(new RuleSet(mechanism, NumberOf));
        undo.Push(() => Put(before));

        void Put(RuleSet rules)
        {
            Rules = rules;
            parties.SetReviewers(rules);
            overloaded = loads.Count(load => load > rules.Mechanism.Load.Max);
        }
    }

    internal void SetGroup(int state, int group)
    {
        int before = groups[state];
        groups[state] = group;
        undo.Push(() => groups[state] = before);
    }

    internal void SetHasGroups()
    {
        HasGroups = true;
        undo.Push(() => HasGroups = false);
    }

    internal void SetHasReviewers()
    {
        HasReviewers = true;
        undo.Push(() => HasReviewers = false);
    }

    internal void CountRepetition(int state)
    {
        ordinaryRepetitions[state]++;
        undo.Push(() => ordinaryRepetitions[state]--);
    }

    /// <summary>Fills a seat or, with -1, empties it.</summary>
    internal void SetSeat(int state, int seat, int principal, int additional)
    {
        var before = Seat(state, seat);
        PutSeat(state, seat, (principal, additional));
        undo.Push(() => PutSeat(state, seat, before));
    }

    /// <summary>A State serves in a review from now on. For lots, which are taken back when they are void.</summary>
    internal void Serve(int reviewer, int underReview)
    {
        (reviewing[reviewer] ??= new StateSet(Codes.Length)).Add(underReview);
        if (loads[reviewer]++ == Rules.Mechanism.Load.Max)
            overloaded++;
    }

    /// <summary>A State serves in a review no more.</summary>
    internal void Leave(int reviewer, int underReview)
    {
        reviewing[reviewer]!.Remove(underReview);
        if (--loads[reviewer] == Rules.Mechanism.Load.Max)
            overloaded--;
    }

    /// <summary>The States that can be drawn for a seat of this side, as docs/algorithm.md, section 3, has them.</summary>
    internal StateSet Eligible(int state, SeatSide side, (int One, int Other) leaving)
    {
        StateSet eligible = side == SeatSide.SameRegion ? InRegion(RegionOf(state)).Copy() : Present.Copy();
        if (side == SeatSide.OtherRegion)
            eligible.ExceptWith(InRegion(RegionOf(state)));
        if (parties.Reviewers is { } reviewers)
            eligible.IntersectWith(reviewers);
        eligible.Remove(state);
        foreach (var (principal, additional) in seats[state] ?? [])
        {
            Bar(principal);
            Bar(additional);
        }

        if (Rules.NoMutualReviews && reviewing[state] is { } reviewed)
            eligible.ExceptWith(reviewed);
        foreach (int reviewer in Rules.BarredFor(state))
            eligible.Remove(reviewer);
        if (leaving.One >= 0)
            eligible.Remove(leaving.One);
        if (leaving.Other >= 0)
            eligible.Remove(leaving.Other);
        return eligible;

        void Bar(int sitting)
        {
            if (sitting < 0)
                return;
            eligible.Remove(sitting);
            if (Rules.DistinctRegions)
                eligible.ExceptWith(InRegion(RegionOf(sitting)));
        }
    }

    /// <summary>By what the States have not of the instruments of this one, those States.</summary>
    internal IEnumerable<(uint Missing, StateSet States)> ByMissing(int state) =>
        Rules.InstrumentsCovered ? parties.ByMissing(parties.InstrumentsOf(state)) : [(0, Present)];

    /// <summary>Leaves only the States that are party to all of these instruments.</summary>
    internal void KeepPartyToAll(StateSet states, uint wanted) => parties.KeepPartyToAll(states, wanted);

    private void PutSeat(int state, int seat, (int Principal, int Additional) filled)
    {
        var own = seats[state];
        if (own is null)
            Array.Fill(seats[state] = own = new (int, int)[Rules.Seats], (-1, -1));
        var before = own[seat];
        if (before.Principal >= 0 && before.Principal != filled.Principal)
            Leave(before.Principal, state);
        if (before.Additional >= 0 && before.Additional != filled.Additional)
            Leave(before.Additional, state);
        own[seat] = filled;
        if (filled.Principal >= 0 && before.Principal != filled.Principal)
            Serve(filled.Principal, state);
        if (filled.Additional >= 0 && before.Additional != filled.Additional)
            Serve(filled.Additional, state);
    }
}
