using System.Collections.Immutable;
using LotDrawing.Procedures;
using LotDrawing.Rules;
using LotDrawing.Solver.Deciding;
using LotDrawing.Solver.Preferring;

namespace LotDrawing.Solver;

/// <summary>Narrows pots to the States preferred "if possible": where that leaves the drawing completable and, where not in all seats
/// together, in all but the fewest, ties broken by lot.</summary>
/// <remarks>Only principal pots are narrowed. It never makes a drawing impossible that was possible, and never chooses a State: lots are drawn
/// from the narrowed pots as from any. Deterministic.
/// Immutable; any number of threads may use it.</remarks>
public sealed class PreferenceSolver
{
    private readonly SolverOptions options;

    /// <summary>Makes a solver.</summary>
    /// <param name="options">Where it differs from the default; null for the default. The effort is that of each question asked on the way.</param>
    public PreferenceSolver(SolverOptions? options = null) => this.options = options ?? new SolverOptions();

    /// <summary>Narrows the pots of a plan.</summary>
    /// <param name="roster">The roster that the plan was compiled from.</param>
    /// <param name="mechanism">The rules that it was compiled by.</param>
    /// <param name="plan">The plan: a seat of each review for each seat of the mechanism.</param>
    /// <param name="preferences">What is preferred, the weightiest first: the next narrows what those before left.</param>
    /// <param name="lots">Where the lots come from that break ties; none is taken where there are none.</param>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    /// <exception cref="ArgumentException">The plan is not of this roster under these rules.</exception>
    public PreferredPlan Narrow<TLots>(Roster roster, Mechanism mechanism, DrawPlan plan, IEnumerable<Preference> preferences, ref TLots lots)
        where TLots : struct, ILotSource
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(preferences);
        if (!plan.SeatNames.SequenceEqual(roster.States.SelectMany(state => mechanism.Seats.Select(rule => $"{state.Code}/{rule.Id}"))))
            throw new ArgumentException("The plan is not of all seats of this roster under this mechanism.", nameof(plan));

        var asked = preferences.ToList();
        if (SeatChoices.Of(plan) is not { } choices)
            return new PreferredPlan { Plan = plan, Preferences = [.. asked.Select(preference => new PreferredPlan.Met { Preference = preference, Seats = 0, IsMost = false })] };
        var met = ImmutableArray.CreateBuilder<PreferredPlan.Met>();
        foreach (Preference preference in asked)
        {
            options.Progress?.Report($"preference {met.Count + 1} of {asked.Count}");
            bool IsPreferred(int seat, int state) => preference.IsMet(roster.States[plan.OwnerOf(seat)], roster.States[state]);
            int[] meant = [.. Enumerable.Range(0, plan.SeatCount).Where(seat => preference.IsFor(mechanism.Seats[seat % mechanism.Seats.Length].Id))];
            var inPot = meant.ToLookup(seat => choices[seat].Principals.Count(state => IsPreferred(seat, state)) is var some && some == 0 ? Of.None : some < choices[seat].Principals.Length ? Of.Some : Of.All);
            TLots stream = lots;
            var (narrowed, isMost) = new NarrowingSearch(choices, IsPreferred, options).Find([.. inPot[Of.Some]], () => Order(plan.SeatCount, ref stream));
            lots = stream;
            choices = choices.Narrowed(narrowed, IsPreferred);
            met.Add(new PreferredPlan.Met
            {
                Preference = preference,
                Seats = narrowed.Count + inPot[Of.All].Count(),
                Unmet = [.. inPot[Of.None].Select(seat => plan.SeatNames[seat])],
                Widened = [.. inPot[Of.Some].Where(seat => !narrowed.Contains(seat)).Select(seat => plan.SeatNames[seat])],
                IsMost = isMost,
            });
        }

        var pots = Enumerable.Range(0, plan.SeatCount)
            .Where(seat => choices[seat].Principals.Length < plan.Pot(seat).Length)
            .ToDictionary(seat => seat, seat => choices[seat].Principals.ToImmutableArray());
        return new PreferredPlan { Plan = pots.Count == 0 ? plan : plan.Narrowed(pots), Preferences = met.ToImmutable() };
    }

    /// <summary>All seats in an order drawn by lot (Fisher and Yates).</summary>
    private static int[] Order<TLots>(int seats, ref TLots lots)
        where TLots : struct, ILotSource
    {
        int[] order = [.. Enumerable.Range(0, seats)];
        for (int i = seats - 1; i > 0; i--)
        {
            int j = (int)lots.Below((uint)i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private enum Of
    {
        None,
        Some,
        All,
    }
}
