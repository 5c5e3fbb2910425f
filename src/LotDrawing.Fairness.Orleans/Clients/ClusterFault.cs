namespace LotDrawing.Fairness.Orleans;

/// <summary>What an exception of the cluster, the network or the database comes to, in one line.</summary>
internal static class ClusterFault
{
    private const int MostChars = 300;

    internal static string Line(Exception fault)
    {
        Exception inner = fault is AggregateException { InnerException: { } first } ? first : fault;
        string line = inner.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length > MostChars ? line[..MostChars] + "…" : line;
    }
}
