using System.Globalization;
using Google.OrTools.Sat;

namespace LotDrawing.Solver.Deciding;

/// <summary>Runs CP-SAT so that it gives the same answer every time and everywhere: one worker, a fixed seed, a limit in
/// counted operations instead of seconds.</summary>
internal static class Deterministic
{
    /// <param name="options">How far to go.</param>
    /// <param name="isLarge">Whether the model is so large that linear relaxation and looking for symmetries take longer than they save.</param>
    internal static CpSolver Solver(SolverOptions options, bool isLarge = false)
    {
        string clock = options.TimeLimit is { } limit
            ? string.Create(CultureInfo.InvariantCulture, $" max_time_in_seconds:{limit.TotalSeconds}")
            : "";
        return new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 random_seed:1 max_deterministic_time:{options.Effort} log_search_progress:false{clock}{(isLarge ? " linearization_level:0 cp_model_probing_level:0 symmetry_level:0" : "")}"),
        };
    }

    /// <summary>Solves a model, or stops and throws when that is cancelled.</summary>
    internal static CpSolverStatus Solve(CpSolver solver, CpModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using CancellationTokenRegistration stop = cancellation.Register(solver.StopSearch);
        CpSolverStatus status = solver.Solve(model);
        cancellation.ThrowIfCancellationRequested();
        return status;
    }

    /// <summary>Why a plan was not looked at.</summary>
    internal static string TooLarge { get; } = string.Create(
        CultureInfo.InvariantCulture, $"its pots hold more than {SeatChoices.Most:N0} States together, too many to be looked at one by one");

    /// <summary>Why a question was not decided, in words.</summary>
    internal static string Limit(SolverOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"CP-SAT came to its limit of {options.Effort} deterministic seconds{(options.TimeLimit is { } limit ? $" or {limit.TotalSeconds} seconds on the clock" : "")}");
}
