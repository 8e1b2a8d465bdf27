using MicroCred.Frameworks.Packs;
using MicroCred.Recognition.Rules;

namespace MicroCred.Recognition.Tests.Countries;

/// <summary>The packs of <c>countries/</c> with their rules, read once.</summary>
internal static class RealCountries
{
    private static readonly ReadRules Rules = new();

    public static string Root { get; } = FindRoot();

    public static LoadedPacks Packs { get; } = CountryPacks.Load(Path.Combine(Root, "countries"), Rules);

    public static ReferenceData Data => Packs.Problems.IsEmpty ? Packs.Data : throw new InvalidOperationException(string.Join('\n', Packs.Problems));

    public static RuleBook Book { get; } = Rules.Book;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository: MicroCred.Regional.sln was not found above them.");
    }
}
