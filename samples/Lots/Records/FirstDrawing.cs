using LotDrawing;
using LotDrawing.Procedures;
using LotDrawing.Records;
using Lots.Inputs;
using Lots.Shell;

namespace Lots.Records;

/// <summary>The drawing that a record begins with, by the exact procedure.</summary>
internal static class FirstDrawing
{
    /// <summary>Groups and reviewing States from one seed.</summary>
    /// <exception cref="BadInputException">The procedure gave up, or the rules conflict.</exception>
    /// <exception cref="LotDrawing.Rules.DrawImpossibleException">No valid drawing exists.</exception>
    internal static Drawing Of(RosterInput input, string seed, RecordKind kind)
    {
        var subject = new Subject.States(input);
        NotDrawn.RefuseConflict(subject);
        DrawOutcome outcome = PublicDraw.Run(input.Roster, input.Mechanism, input.Sizes, seed, new DrawOptions { Rehearsal = kind == RecordKind.Rehearsal });
        return outcome is DrawOutcome.GaveUp gaveUp ? throw NotDrawn.Conflict(subject) ?? new BadInputException($"nothing was written: {gaveUp}") : outcome.Drawing;
    }

    /// <summary>Reviewing States from a seed, in groups that are drawn already. The groups have lots of their own, so those
    /// that this seed would give are only left aside.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    internal static Drawing InGroups(GroupsContent groups, RosterInput input, string seed, RecordKind kind)
    {
        var groupOf = groups.Groups
            .SelectMany((states, place) => states.Select(state => (state, Number: place + 1)))
            .ToDictionary(pair => pair.state, pair => pair.Number, StringComparer.Ordinal);
        Drawing drawing = Of(input, seed, kind);
        return new Drawing(groups.Groups.Length, drawing.Reviews.Select(review => review with { Group = groupOf[review.State] }));
    }
}
