using System.Reflection;
using System.Text.RegularExpressions;
using MicroCred.Localization;

namespace MicroCred.Architecture.Tests;

/// <summary>Every text that the code asks for stands in every file of <c>locales/</c>, and every text there is asked for.</summary>
public partial class LocaleKeysTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Locales =
        Directory.EnumerateFiles(Path.Combine(Root, "locales"), "*.json").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file), LocaleFile.Read);

    public static TheoryData<string> Cultures => [.. Locales.Keys];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Locale_HasEachKeyOfEnglishAndNoOther(string culture)
    {
        var missing = Locales["en"].Where(text => !Locales[culture].ContainsKey(text.Key)).Select(text => $"add to locales/{culture}.json  {text.Key}: {text.Value}");
        var extra = Locales[culture].Keys.Except(Locales["en"].Keys).Select(key => $"take out of locales/{culture}.json (not in en.json)  {key}");
        Assert.True(!missing.Concat(extra).Any(), string.Join('\n', missing.Concat(extra)));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Locale_EachText_HasThePlaceholdersOfEnglish(string culture)
    {
        var differing = from text in Locales["en"]
                        where Locales[culture].ContainsKey(text.Key)
                        let expected = Placeholders(text.Value)
                        let actual = Placeholders(Locales[culture][text.Key])
                        where !expected.SetEquals(actual)
                        select $"locales/{culture}.json  {text.Key}: has {{{string.Join("}{", actual)}}}, English has {{{string.Join("}{", expected)}}}";
        Assert.True(!differing.Any(), string.Join('\n', differing));
    }

    [Fact]
    public void Code_EachKeyItAsksFor_StandsInEnglish()
    {
        var missing = Asked().Where(asked => !Locales["en"].ContainsKey(asked.Key)).Select(asked => $"add to locales/en.json  {asked.Key}  (asked for in {asked.Where})");
        Assert.True(!missing.Any(), string.Join('\n', missing.Distinct()));
    }

    [Fact]
    public void English_EachKey_IsAskedForInTheCode()
    {
        var literals = Sources().SelectMany(source => Literal().Matches(source.Text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var families = Sources().SelectMany(source => Family().Matches(source.Text).Select(match => match.Groups[1].Value)).Where(family => family != "enum.").ToHashSet(StringComparer.Ordinal);
        var unused = Locales["en"].Keys
            .Where(key => !literals.Contains(key) && !families.Any(family => key.StartsWith(family, StringComparison.Ordinal)) && !IsOfAnEnum(key))
            .Select(key => $"take out of locales/*.json (asked for nowhere)  {key}");
        Assert.True(!unused.Any(), string.Join('\n', unused));
    }

    [Fact]
    public void English_EnumThatIsWorded_HasAllItsValues()
    {
        var missing = from type in Locales["en"].Keys.Select(key => key.Split('.')).Where(parts => parts is ["enum", _, _]).Select(parts => parts[1]).Distinct()
                      from candidate in EnumsOf(type)
                      from value in Enum.GetNames(candidate)
                      where !Locales["en"].ContainsKey($"enum.{type}.{value}")
                      select $"add to locales/en.json  enum.{type}.{value}";
        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    private static IEnumerable<(string Key, string Where)> Asked() =>
        from source in Sources()
        from Match match in Asking().Matches(source.Text)
        select (match.Groups[1].Value, source.Path);

    private static IEnumerable<(string Path, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    private static bool IsOfAnEnum(string key) =>
        key.Split('.') is ["enum", var type, var value] && EnumsOf(type).Any(candidate => Enum.IsDefined(candidate, value));

    private static IEnumerable<Type> EnumsOf(string name) =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "MicroCred.*.dll")
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsEnum && type.Name == name);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository: MicroCred.Regional.sln was not found above them.");
    }

    /// <summary>A key asked for as a literal: <c>T["a.b"]</c>, <c>T["a.b", x]</c>, <c>new Message("a.b"</c>.</summary>
    [GeneratedRegex("""(?:\bT\[|new Message\(\s*)"([A-Za-z][\w]*(?:\.[\w-]+)+)"[,\])]""")]
    private static partial Regex Asking();

    /// <summary>Any literal that could be a key, e.g. one kept in a table.</summary>
    [GeneratedRegex("""
        "([A-Za-z]\w*(?:\.[\w-]+)+)"
        """)]
    private static partial Regex Literal();

    /// <summary>The fixed beginning of a key that is completed by a value: <c>$"language.{culture}"</c>.</summary>
    [GeneratedRegex("""
        \$"([A-Za-z]\w*(?:\.[\w-]+)*\.)\{
        """)]
    private static partial Regex Family();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
