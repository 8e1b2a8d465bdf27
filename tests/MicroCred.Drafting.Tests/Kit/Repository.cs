using MicroCred.Drafting.Prompts;
using MicroCred.Frameworks.Packs;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>The repository's own data, read once for all tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<DraftingReference> Loaded = new(() => DraftingReference.Load(Path.Combine(Root, "taxonomy"), LoadCountries()));

    private static readonly Lazy<PromptBook> LoadedPrompts = new(() => PromptBook.Load(Path.Combine(Root, "prompts")));

    public static DraftingReference Reference => Loaded.Value;

    public static PromptBook Prompts => LoadedPrompts.Value;

    /// <summary>Frameworks and credit systems only: rules and translations belong to modules that drafting does not know.</summary>
    private static ReferenceData LoadCountries()
    {
        var copy = Directory.CreateTempSubdirectory("countries");
        try
        {
            foreach (var pack in Directory.GetDirectories(Path.Combine(Root, "countries")))
            {
                var folder = copy.CreateSubdirectory(Path.GetFileName(pack));
                foreach (var file in Directory.GetFiles(pack, "*.yaml").Where(file => Path.GetFileName(file) != "rules.yaml"))
                    File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            var loaded = CountryPacks.Load(copy.FullName);
            return loaded.Problems.IsEmpty ? loaded.Data : throw new InvalidDataException(string.Join('\n', loaded.Problems));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The repository's root was not found above the tests.");
    }
}
