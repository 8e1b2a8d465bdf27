using System.Text.RegularExpressions;

namespace MicroCred.Architecture.Tests;

/// <summary>A country appears in <c>countries/</c>, never in code: no literal in <c>src/</c> is the code of a country, a framework or a credit system.</summary>
public partial class CountriesAreDataTests
{
    private static readonly string Root = FindRoot();

    /// <summary>Literals that only look like one.</summary>
    private static readonly Dictionary<string, string> Namesakes = new()
    {
        ["AQRF"] = "the reference that all referencing leads to; it is no country's",
        ["ID"] = "GraphQL's scalar type",
        ["TL"] = "the language tag of Tagalog",
    };

    [Fact]
    public void Code_NoLiteral_IsACodeOfACountryPack()
    {
        var codes = PackCodes().Except(Namesakes.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string> { "MY", "KKNI", "UCTS" }, codes);

        var found =
            from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match literal in Literal().Matches(line.Text)
            where codes.Contains(literal.Groups[1].Value)
            select $"{Path.GetRelativePath(Root, file)}:{line.Number}: \"{literal.Groups[1].Value}\" belongs in countries/: {line.Text.Trim()}";

        Assert.Empty(found);
    }

    private static IEnumerable<string> PackCodes() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "countries"), "*.yaml", SearchOption.AllDirectories)
        where Path.GetFileName(file) is "pack.yaml" or "framework.yaml" or "credits.yaml"
        from line in File.ReadLines(file)
        let code = Code().Match(line)
        where code.Success
        select code.Groups[1].Value;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository: MicroCred.Regional.sln was not found above them.");
    }

    /// <summary>At the beginning of a line: <c>code: MQF</c> or <c>- code: MY</c>.</summary>
    [GeneratedRegex(@"^(?:- )?code: (\S+)")]
    private static partial Regex Code();

    [GeneratedRegex("\"([A-Z][A-Za-z0-9_-]+)\"")]
    private static partial Regex Literal();
}
