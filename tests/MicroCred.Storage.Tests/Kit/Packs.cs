using MicroCred.Frameworks;
using MicroCred.Frameworks.Packs;
using MicroCred.Recognition.Rules;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>The project's own reference data and files.</summary>
internal static class Packs
{
    public static string Root { get; } = FindRoot();

    public static ReferenceData Data { get; } = CountryPacks.Load(Path.Combine(Root, "countries"), new ReadRules()).Data;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: MicroCred.Regional.sln was not found above them.");
    }
}
