using System.Reflection;
using System.Security.Cryptography;

namespace LotDrawing.Fairness.Orleans;

/// <summary>Which code draws and counts: what is counted elsewhere is added only where this is the same.</summary>
internal static class CodeVersion
{
    private static readonly Assembly[] Counting = [typeof(Roster).Assembly, typeof(Audit).Assembly, typeof(CodeVersion).Assembly];

    /// <summary>Where nothing else draws.</summary>
    internal static string Text { get; } = Of(null);

    /// <summary>The packages' version, what else draws, and a mark of the very builds: the same sources, built anywhere, have the same.</summary>
    /// <param name="further">What else draws, in any order.</param>
    internal static string Of(IEnumerable<Assembly>? further)
    {
        var names = new SortedDictionary<string, Assembly>(StringComparer.Ordinal);
        foreach (Assembly assembly in (further ?? []).Except(Counting))
            names[assembly.GetName().Name!] = assembly;
        string version = Counting[1].GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        byte[] builds = [.. Counting.Concat(names.Values).SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray())];
        return $"{version}{(names.Count > 0 ? $" with {string.Join(", ", names.Keys)}" : "")} (build {Convert.ToHexStringLower(SHA256.HashData(builds))[..8]})";
    }
}
