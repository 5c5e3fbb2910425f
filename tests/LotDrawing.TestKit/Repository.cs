namespace LotDrawing.TestKit;

/// <summary>Where the checkout lies that the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder that holds LotDrawing.sln.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The configuration that the tests were built in: <c>Release</c> or <c>Debug</c>.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>The full path of a file or folder that is named from the repository's top.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "LotDrawing.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds LotDrawing.sln.");
    }
}
