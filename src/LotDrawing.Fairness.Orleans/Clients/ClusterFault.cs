namespace LotDrawing.Fairness.Orleans;

/// <summary>What an exception of the cluster, the network or the database comes to, in one line.</summary>
internal static class ClusterFault
{
    private const int MostChars = 300;

    internal static string Line(Exception fault)
    {
        Exception inner = fault is AggregateException { InnerException: { } first } ? first : fault;
        string line = inner.Message.ReplaceLineEndings("\n").Split('\n')[0].Trim().TrimEnd('.'); // some messages have a stack trace below
        return line.Length > MostChars ? line[..MostChars] + "…" : line;
    }
}
