using System.Globalization;
using Google.OrTools.Sat;

namespace LotDrawing.Solver;

/// <summary>Runs CP-SAT so that it gives the same answer every time and everywhere: one worker, a fixed seed, a limit in
/// counted operations instead of seconds.</summary>
internal static class Deterministic
{
    internal static CpSolver Solver(SolverOptions options)
    {
        string clock = options.TimeLimit is { } limit
            ? string.Create(CultureInfo.InvariantCulture, $" max_time_in_seconds:{limit.TotalSeconds}")
            : "";
        return new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 random_seed:1 max_deterministic_time:{options.Effort} log_search_progress:false{clock}"),
        };
    }

    /// <summary>Why a question was not decided, in words.</summary>
    internal static string Limit(SolverOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"CP-SAT came to its limit of {options.Effort} deterministic seconds{(options.TimeLimit is { } limit ? $" or {limit.TotalSeconds} seconds on the clock" : "")}");
}
