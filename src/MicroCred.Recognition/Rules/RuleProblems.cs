using MicroCred.Frameworks.Packs;

namespace MicroCred.Recognition.Rules;

/// <summary>What can be wrong with <c>rules.yaml</c> beyond what can be wrong with any file of a pack.</summary>
internal static class RuleProblems
{
    public static readonly string InstitutionAndScope = PackProblems.Needs(
        "an institution without the scope INSTITUTIONAL, or that scope without an institution", "both or neither", "name the institution, or mend the scope");

    public static readonly string YearOnlyNotFirstOfJanuary = PackProblems.Needs(
        "yearOnly without an effectiveFrom of 1 January", "the first day of the year that is known", "set effectiveFrom to it, or remove yearOnly");

    public static readonly string SupersededByOnRuleInForce = PackProblems.Needs(
        "supersededBy on a rule that is not SUPERSEDED", "it only with that status", "mend the status, or remove it");

    public static string TypeNotAWord(string type) => PackProblems.Needs(
        $"the type \"{type}\"", "lower-case words joined by \"_\", such as max_share", "write it so");
}
