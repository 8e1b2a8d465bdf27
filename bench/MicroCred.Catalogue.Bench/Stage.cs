using MicroCred.Frameworks;
using MicroCred.Frameworks.Packs;
using MicroCred.Recognition.Rules;
using MicroCred.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Catalogue.Bench;

/// <summary>The storage with the project's own reference data, as the portal composes it.</summary>
internal static class Stage
{
    public static string Root { get; } = FindRoot();

    public static ReferenceData Reference { get; } = CountryPacks.Load(Path.Combine(Root, "countries"), new ReadRules()).Data;

    public static ServiceProvider Open(string database) => new ServiceCollection()
        .AddSingleton(Reference)
        .AddMicroCredStorage(new StorageOptions { File = database })
        .BuildServiceProvider();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it inside the repository: MicroCred.Regional.sln was not found above the program.");
    }
}
