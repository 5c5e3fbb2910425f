namespace LotDrawing.Solver;

/// <summary>How far the solver goes before it answers "not decided", and who is told and can stop it on the way.</summary>
/// <remarks>Immutable; any number of threads may use it.</remarks>
public sealed record SolverOptions
{
    /// <summary>The effort unless told otherwise.</summary>
    public const double DefaultEffort = 10;

    /// <summary>The most effort a question may take, in CP-SAT's deterministic seconds: counted operations, about as many as a
    /// machine of its makers does in a second. The same question gets the same answer on a slow machine and on a fast one.</summary>
    public double Effort { get; init; } = DefaultEffort;

    /// <summary>The most time a question may take on the clock, or null for no such limit. A limit that is reached makes the answer depend on
    /// the machine, but only so far that it is "not decided".</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Stops whatever is asked: the call then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told in a few words what is being looked at, whenever that changes; null for no one.</summary>
    public IProgress<string>? Progress { get; init; }
}
