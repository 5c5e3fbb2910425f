using System.Reflection;
using System.Security.Cryptography;

namespace LotDrawing.Fairness.Orleans;

/// <summary>Which code draws and counts: what is counted elsewhere is added only where this is the same.</summary>
internal static class CodeVersion
{
    private static readonly Assembly[] Counting = [typeof(Roster).Assembly, typeof(Audit).Assembly, typeof(CodeVersion).Assembly];

    /// <summary>The packages' version, and a mark of the very builds: the same sources, built anywhere, have the same.</summary>
    internal static string Text { get; } =
        $"{Counting[1].GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]} (build {Convert.ToHexStringLower(SHA256.HashData([.. Counting.SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray())]))[..8]})";
}
