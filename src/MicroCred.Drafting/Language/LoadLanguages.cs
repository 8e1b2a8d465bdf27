using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MicroCred.Drafting.Language;

/// <summary>Reads <c>taxonomy/templates/</c> strictly: a key that is missing, unknown or given twice stops the start, with file and line.</summary>
public static class LoadLanguages
{
    private static readonly int[] CognitiveLevels = [1, 2, 3, 4, 5, 6];

    /// <param name="folder">The folder <c>taxonomy</c>, whose verb banks are <paramref name="banks"/>.</param>
    /// <exception cref="LanguageFileException">A file cannot be used.</exception>
    public static ImmutableArray<LanguageProfile> From(string folder, VerbBanks banks) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "templates"), "*.yaml").Order(StringComparer.Ordinal).Select(file => Read(file, banks))];

    private static LanguageProfile Read(string path, VerbBanks banks)
    {
        var name = Path.GetFileName(path);
        var file = Parse(path, name);
        if (file.Language != Path.GetFileNameWithoutExtension(path))
            throw new LanguageFileException(LanguageFileProblems.WrongLanguage(name, file.Language));
        if (banks.Find(file.Language) is not { } bank)
            throw new LanguageFileException(LanguageFileProblems.NoVerbBank(name, file.Language));
        if (!file.Outcomes.Select(pattern => pattern.Level).SequenceEqual(CognitiveLevels))
            throw new LanguageFileException(LanguageFileProblems.LevelsIncomplete(name));
        foreach (var pattern in file.Outcomes)
        {
            foreach (var verb in pattern.Verbs)
            {
                if (!bank.AtLevel(TaxonomyDomain.Cognitive, pattern.Level).Any(entry => entry.Verb == verb))
                    throw new LanguageFileException(LanguageFileProblems.VerbNotAtLevel(name, verb, pattern.Level));
            }
        }

        return new(file, bank);
    }

    private static LanguageFile Parse(string path, string name)
    {
        var deserializer = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .WithEnforceNullability()
            .WithDuplicateKeyChecking()
            .Build();
        try
        {
            return deserializer.Deserialize<LanguageFile>(File.ReadAllText(path));
        }
        catch (YamlException broken)
        {
            throw new LanguageFileException(LanguageFileProblems.Broken(name, broken.Start.Line, broken.InnerException?.Message ?? broken.Message));
        }
    }
}

/// <summary>A file of <c>taxonomy/templates/</c> that cannot be used. The message names the file and what to mend.</summary>
public sealed class LanguageFileException(string message) : Exception(message);

internal static class LanguageFileProblems
{
    public static string Broken(string file, long line, string reason) => $"{file}({line}): {reason}";

    public static string WrongLanguage(string file, string found) => $"{file}: the language '{found}' does not match the file's name.";

    public static string NoVerbBank(string file, string language) => $"{file}: no verb bank for '{language}'. Expected taxonomy/{language}.yaml.";

    public static string LevelsIncomplete(string file) => $"{file}: expected one outcome pattern for each cognitive level, 1 to 6 in order.";

    public static string VerbNotAtLevel(string file, string verb, int level) =>
        $"{file}: '{verb}' is not a verb of cognitive level {level} in the verb bank. Add it there or choose another.";
}
