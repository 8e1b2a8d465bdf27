using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs;

/// <summary>
/// What can be wrong with a country pack, in the words of <c>docs/country-packs.md</c>: what was found; what was expected; how to mend it.
/// They speak to the person who writes the pack, in English as the pack's own facts are.
/// </summary>
public static class PackProblems
{
    internal const string EmptyFile = "the file is empty; expected the content that docs/country-packs.md shows; fill it, or remove the file";
    internal const string SecondDocument = "a second YAML document begins here (\"---\"); expected one for each file; join them";
    internal const string NotUtf8 = "bytes that are not UTF-8; expected UTF-8 text; save the file in that encoding";
    internal const string NoValue = "nothing after the key or dash; expected a value; write one, or leave the key out";
    internal const string Alias = "a YAML anchor, alias or tag; expected plain values, so that each fact can be read where it stands; write the value out";
    internal const string TranslationToEnglish = "a translation into English; expected English in the pack's own files; remove this file";

    internal static class Expected
    {
        public const string Map = "keys with values (\"key: value\")";
        public const string List = "a list (\"- item\" or \"[a, b]\")";
        public const string Text = "text";
        public const string PositiveNumber = "a number above 0 with a decimal point, such as 120 or 2.5";
        public const string PositiveFraction = "a number or fraction above 0, such as \"40\" or \"136/3\"";
        public const string Date = "a calendar date as YYYY-MM-DD, such as 2019-01-31";
        public const string Flag = "true or false";
        public const string Url = "a web address that begins with https:// or http://";
        public const string CountryCode = "two capital letters: an ISO 3166-1 alpha-2 code, or a reserved or user-assigned one for a region";
        public const string Culture = "a language tag such as ms.yaml or zh-Hant.yaml";

        public static string Integer(int min, int max) => $"a whole number from {min} to {max}";

        public static string OneOf(IEnumerable<string> words) => $"one of {string.Join(", ", words)}";
    }

    public static string MissingKey(string key) =>
        $"the key \"{key}\" is missing; expected it here; add it as docs/country-packs.md shows";

    public static string UnknownName(string what, string name, IEnumerable<string> known) =>
        $"unknown {what} \"{name}\"; expected {Among(known)}; mend the name, or add what it names";

    public static string Twice(string what, string name, PackNode first) =>
        $"{what} \"{name}\" is given twice; expected it once, and it stands in {first.File.Path}:{first.Line}; remove or rename one";

    public static string EndsBeforeItBegins(string first, string last) =>
        $"the end {last} lies before the beginning {first}; expected the same or later; mend one of them";

    /// <summary>A combination of values that the format does not allow.</summary>
    public static string Needs(string found, string expected, string mend) => $"{found}; expected {expected}; {mend}";

    internal static string Unreadable(string reason) => $"cannot be read ({reason}); expected a readable file; check its permissions";

    internal static string NotYaml(string reason) => $"not YAML ({reason}); expected well-formed YAML; mend the indentation or quotes near here";

    internal static string TooDeep(int deepest) => $"values nested more than {deepest} deep";

    internal static string NotAs(PackNode found, string expected) => $"found {found.Kind}; expected {expected}; write it so";

    internal static string NotAs(string found, string expected) => $"found \"{found}\"; expected {expected}; write it so";

    internal static string KeyTwice(string key, int line) => $"the key \"{key}\" is given twice; expected once, and it stands in line {line}; remove one";

    internal static string UnknownKey(string key, IReadOnlyCollection<string> expected) =>
        $"unknown key \"{key}\"; expected {Among(expected)}; mend the spelling, or remove it";

    internal static string UnknownFile(string name, IEnumerable<string> expected) =>
        $"unknown file \"{name}\"; expected {Among(expected)} or texts/<language>.yaml; rename or remove it";

    internal static string NoPacks(string directory) =>
        $"no country packs in \"{directory}\"; expected a folder with one folder for each country; check the path";

    internal static string MissingFile(string name) => $"the file {name} is missing; expected in every pack; add it as docs/country-packs.md shows";

    internal static string FolderIsNotCode(string folder, string code) =>
        $"the code {code} stands in the folder \"{folder}\"; expected a country's folder to bear its code, \"{code.ToLowerInvariant()}\"; rename one";

    internal static string UnknownTranslation(string key, IEnumerable<string> near) =>
        $"no text of this pack has the key \"{key}\"; expected {Among(near)}; mend the key, or remove the line";

    internal static string WrongLevelNumber(int found, int expected) =>
        $"level number {found}; expected {expected}: levels stand in order from 1 without gaps; mend the number or add what is missing";

    internal static string LevelAbsent(string framework, int number, int levels) =>
        levels == 0
            ? $"{framework} {number}, but no pack gives levels for {framework}; expected a level that exists; add the levels, or remove the row"
            : $"{framework} {number} does not exist; expected a level from 1 to {levels}; mend the number";

    private static string Among(IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "none, for none is defined" : $"one of {string.Join(", ", names.Take(24))}{(names.Count > 24 ? ", …" : "")}";
    }
}
