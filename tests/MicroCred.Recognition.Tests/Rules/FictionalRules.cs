using MicroCred.Frameworks.Packs;
using MicroCred.Recognition.Rules;

namespace MicroCred.Recognition.Tests.Rules;

/// <summary>The packs under <c>Rules/Fictional</c>: countries that do not exist, for a country is data.</summary>
internal static class FictionalRules
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Rules", "Fictional");

    public static RuleBook Book { get; } = LoadBook();

    /// <summary>What is said when one line of <c>zz/rules.yaml</c> is replaced.</summary>
    public static string[] ProblemsAfter(string line, string replacement)
    {
        var folder = Directory.CreateTempSubdirectory("rules-");
        try
        {
            foreach (var file in Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                var content = File.ReadAllText(file);
                if (copy.EndsWith(Path.Combine("zz", "rules.yaml"), StringComparison.Ordinal))
                {
                    Assert.Contains(line, content);
                    content = content.Replace(line, replacement, StringComparison.Ordinal);
                }

                File.WriteAllText(copy, content);
            }

            return [.. CountryPacks.Load(folder.FullName, new ReadRules()).Problems.Select(problem => $"{problem.Line}: {problem.Text}".Replace(folder.FullName, "", StringComparison.Ordinal))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RuleBook LoadBook()
    {
        var rules = new ReadRules();
        Assert.Empty(CountryPacks.Load(Folder, rules).Problems);
        return rules.Book;
    }
}
