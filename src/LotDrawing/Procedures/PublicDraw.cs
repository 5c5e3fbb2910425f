using System.Collections.Immutable;
using LotDrawing.Rules;

namespace LotDrawing.Procedures;

/// <summary>The whole draw from a seed: first the groups, then the reviewing States of every State.</summary>
/// <remarks>The groups are drawn under the label <c>groups</c>, the reviewing States under <c>reviewers</c> (docs/algorithm.md,
/// section 1). Drawing again takes the streams on from where they are.
/// For one thread at a time.</remarks>
public sealed class PublicDraw
{
    private readonly Roster roster;
    private readonly Mechanism mechanism;
    private readonly ImmutableArray<int> sizes;
    private readonly SeatDraw? draw;
    private readonly DrawResult<Drawing>? impossible;
    private LotStream groupLots;
    private LotStream reviewerLots;

    /// <summary>Prepares a draw.</summary>
    /// <param name="roster">All States.</param>
    /// <param name="mechanism">The rules.</param>
    /// <param name="sizes">The sizes of the groups; they add up to the number of States.</param>
    /// <param name="seed">The seed as text.</param>
    /// <param name="options">Where it differs from the default; null for the default.</param>
    /// <exception cref="ArgumentException">A size is negative, the sizes do not add up, the mechanism is not valid or does
    /// not know an id of the roster, the seed is not valid Unicode, or the narrowed plan is one of other seats, States or loads.</exception>
    public PublicDraw(Roster roster, Mechanism mechanism, ImmutableArray<int> sizes, string seed, DrawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        DrawOptions chosen = options ?? new DrawOptions();
        this.roster = roster;
        this.mechanism = chosen.Load is { } load ? mechanism with { Load = load } : mechanism;
        this.sizes = Given.List(sizes);
        if (sizes.Any(size => size < 0) || sizes.Sum(size => (long)size) != roster.Count)
            throw new ArgumentException($"The sizes {string.Join(',', sizes)} add up to {sizes.Sum(size => (long)size)}; expected {roster.Count}, the number of States.", nameof(sizes));

        PlanCompilation compilation = DrawPlan.Compile(roster, this.mechanism);
        if (compilation.IsPossible)
            draw = new SeatDraw(Narrowed(compilation.Plan, chosen.Narrowed), chosen);
        else
            impossible = new DrawResult<Drawing>.Infeasible(compilation.Faults);
        groupLots = LotStream.Open(seed, LotLabel.Of(LotLabel.Groups, chosen.Rehearsal));
        reviewerLots = LotStream.Open(seed, LotLabel.Of(LotLabel.Reviewers, chosen.Rehearsal));
    }

    /// <summary>Draws once.</summary>
    /// <inheritdoc cref="PublicDraw(Roster, Mechanism, ImmutableArray{int}, string, DrawOptions?)" path="/param|/exception"/>
    public static DrawResult<Drawing> Run(Roster roster, Mechanism mechanism, ImmutableArray<int> sizes, string seed, DrawOptions? options = null) =>
        new PublicDraw(roster, mechanism, sizes, seed, options).Next();

    /// <summary>The next draw of the streams; the first is the draw that counts.</summary>
    /// <exception cref="InvalidOperationException">The result breaks a rule, which would be a fault of this library; nothing is handed out.</exception>
    public DrawResult<Drawing> Next()
    {
        if (impossible is not null)
            return impossible;

        var groups = GroupDrawing.Draw(roster, sizes, ref groupLots);
        switch (draw!.Next(ref reviewerLots))
        {
            case DrawEnd.Infeasible:
                return new DrawResult<Drawing>.Infeasible(draw.Reason);
            case DrawEnd.GaveUp:
                return new DrawResult<Drawing>.GaveUp(draw.Account.GaveUp, draw.Advice, draw.Account);
            case DrawEnd.NotDecided:
                return new DrawResult<Drawing>.GaveUp($"not decided: {draw.Reason}");
            case DrawEnd.NotServed:
                return new DrawResult<Drawing>.GaveUp(draw.Reason);
            default:
                return new DrawResult<Drawing>.Drawn(Checked(groups), draw.Account);
        }
    }

    private static DrawPlan Narrowed(DrawPlan plan, DrawPlan? narrowed) => narrowed is null ? plan
        : narrowed.Load == plan.Load && narrowed.States.SequenceEqual(plan.States) && narrowed.SeatNames.SequenceEqual(plan.SeatNames) ? narrowed
        : throw new ArgumentException("The narrowed plan has other seats, States or loads than the roster under the mechanism.", nameof(narrowed));

    private Drawing Checked(ImmutableArray<int> groups)
    {
        var drawing = new Drawing(sizes.Length, roster.States.Select((state, i) => new Review(state.Code, groups[i], SeatsOf(i))));
        var breaches = RuleCheck.Breaches(roster, mechanism, drawing);
        return breaches.IsEmpty ? drawing : throw RuleCheck.Breach.Refusal(breaches);
    }

    private ImmutableArray<FilledSeat> SeatsOf(int state)
    {
        int perReview = mechanism.Seats.Length;
        var seats = ImmutableArray.CreateBuilder<FilledSeat>(perReview);
        foreach (SeatRule rule in mechanism.Seats)
        {
            SeatLots lots = draw!.Drawn[(state * perReview) + seats.Count];
            string? additional = lots.Additional < 0 ? null : roster.States[lots.Additional].Code;
            seats.Add(new FilledSeat(rule.Id, roster.States[lots.Principal].Code, additional));
        }

        return seats.MoveToImmutable();
    }
}
