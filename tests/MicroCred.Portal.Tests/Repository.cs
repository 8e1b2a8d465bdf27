namespace MicroCred.Portal.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("MicroCred.Regional.sln was not found above the tests.");
    }
}
