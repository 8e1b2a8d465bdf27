namespace MicroCred.Frameworks.Taxonomy;

/// <summary>What is wrong with a verb bank's file, for the person who edits it.</summary>
/// <param name="Line">From 1.</param>
public sealed record VerbBankProblem(string File, long Line, string Text)
{
    public override string ToString() => $"{File}({Line}): {Text}";
}

/// <summary>The verb banks cannot be used: the portal does not start on data that is half read.</summary>
public sealed class VerbBankException(string folder, IReadOnlyList<VerbBankProblem> problems)
    : Exception(problems.Count == 0
        ? VerbBankProblems.NoBanks(folder)
        : string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<VerbBankProblem> Problems => problems;
}

/// <summary>The wording of every problem.</summary>
internal static class VerbBankProblems
{
    public static string NoBanks(string folder) => $"No verb bank found in {folder}: expected one YAML file for each language, e.g. en.yaml.";

    public static string NotYaml(string reason) => $"Not YAML: {reason}";

    public static string NotAMapping => "Expected one mapping with language, translated, sources, leads, conjunctions, objectStarts, purposes, vague and levels.";

    public static string Missing(string key) => $"'{key}' is missing.";

    public static string Unknown(string key, string expected) => $"'{key}' is not known here. Expected: {expected}.";

    public static string NotText(string key) => $"'{key}' should be one text, not a list or a mapping.";

    public static string NotAList(string key) => $"'{key}' should be a list of texts.";

    public static string NotMapping(string key) => $"'{key}' should be a mapping.";

    public static string WrongLanguage(string found, string file) => $"The language '{found}' does not match the file's name '{file}'.";

    public static string NotBoolean(string key, string found) => $"'{key}' is '{found}'. Expected true or false.";

    public static string UnknownDomain(string found) => $"The domain '{found}' is not known. Expected cognitive, psychomotor or affective.";

    public static string LevelOutside(string found, TaxonomyDomain domain) =>
        $"The level '{found}' is outside the {domain} domain. Expected 1 to {domain.HighestLevel()}.";

    public static string UnknownSource(string found) => $"The source '{found}' is not listed under 'sources'.";

    public static string NotLowerCase(string found) => $"'{found}' should be in lower case, without blanks at its ends.";

    public static string Repeated(string found, int level) => $"'{found}' stands in this domain already, at level {level}. A verb has one level in a domain.";

    public static string VagueToo(string found) => $"'{found}' is listed as vague too. A verb is observable or vague, not both.";
}
