namespace Lots.Tests.Pages;

/// <summary>Finds programs that may or may not be installed.</summary>
internal static class Programs
{
    /// <summary>The full path of the first of these that is on the search path, or null.</summary>
    public static string? Find(params string[] names) => names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);
}
