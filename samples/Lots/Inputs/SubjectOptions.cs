using System.CommandLine;
using LotDrawing;
using LotDrawing.Rules;
using Lots.Shell;

namespace Lots.Inputs;

/// <summary>The options that say what is drawn, for every command that draws or reckons with a draw: a roster with its rules,
/// or a plan, and the load bounds of either.</summary>
internal sealed class SubjectOptions
{
    private readonly Option<string?> plan = PlanOption.Option();
    private readonly Option<string?> load = Inputs.Load.Option();
    private readonly RepetitionOptions? repetition;

    /// <summary>The options.</summary>
    /// <param name="withRepetition">Whether <c>--record</c> and <c>--requests</c> are among them.</param>
    internal SubjectOptions(bool withRepetition = false) => repetition = withRepetition ? new RepetitionOptions() : null;

    /// <summary>The options about a roster.</summary>
    internal RosterOptions Roster { get; } = new();

    /// <summary>Adds the options to a command; <c>--sizes</c> only where groups are drawn.</summary>
    internal void AddTo(Command command, bool withSizes = true)
    {
        Roster.AddTo(command, withSizes);
        command.Add(plan);
        command.Add(load);
        repetition?.AddTo(command);
    }

    /// <summary>Reads them.</summary>
    /// <returns>What is drawn, or null when there is a fault of the options or a file.</returns>
    internal Subject? Read(ParseResult parsed, Desk desk, Faults faults)
    {
        if (repetition?.AreGiven(parsed) == true)
        {
            GivenOptions.Refuse([.. Roster.All, plan, load], parsed, "with --record", "nothing, as the record says it", faults);
            return repetition.Read(parsed, desk, faults);
        }

        if (parsed.GetValue(plan) is { } path)
        {
            GivenOptions.Refuse(Roster.All, parsed, "with --plan", "either a roster or a plan", faults);
            Plan? seats = PlanOption.Read(path, faults);
            LoadBounds? bounds = Inputs.Load.Read(parsed.GetValue(load), faults);
            return seats is null ? null : With(path, seats, bounds, faults);
        }

        RosterInput? input = Roster.Read(parsed, faults);
        LoadBounds? given = Inputs.Load.Read(parsed.GetValue(load), faults);
        if (input is null)
            return null;
        return new Subject.States(given is { } most ? input with { Mechanism = input.Mechanism with { Load = most } } : input);
    }

    /// <summary>The plan under the bounds that were given, if any.</summary>
    private static Subject.Seats? With(string path, Plan seats, LoadBounds? bounds, Faults faults)
    {
        if (bounds is not { } load)
            return new Subject.Seats(path, seats);
        try
        {
            return new Subject.Seats(path, seats.With(load));
        }
        catch (RefusedException contradiction)
        {
            foreach (Fault fault in contradiction.Faults)
                faults.Add($"{path} with --load {load}: {fault}");
            return null;
        }
    }
}
