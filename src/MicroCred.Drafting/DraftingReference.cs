using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Rules;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting;

/// <summary>What drafting and checking rest on: frameworks and credit systems, verb banks, languages, design rules and forms. Immutable.</summary>
public sealed class DraftingReference
{
    private readonly DesignRuleBook rules;

    private DraftingReference(ReferenceData data, ImmutableArray<LanguageProfile> languages, DesignRuleBook rules, ImmutableArray<CourseForm> forms)
    {
        (Data, Languages, this.rules, Forms) = (data, languages, rules, forms);
        Detector = new(languages);
    }

    public ReferenceData Data { get; }

    public ImmutableArray<LanguageProfile> Languages { get; }

    public ImmutableArray<CourseForm> Forms { get; }

    internal DetectLanguage Detector { get; }

    internal string LanguageTags => string.Join(", ", Languages.Select(profile => profile.Language));

    /// <param name="taxonomyFolder">The folder <c>taxonomy</c> of a checkout or a published portal.</param>
    /// <exception cref="Exception">A file there cannot be used; the message names it.</exception>
    public static DraftingReference Load(string taxonomyFolder, ReferenceData data) => new(
        data,
        LoadLanguages.From(taxonomyFolder, VerbBanks.Load(taxonomyFolder)),
        DesignRuleBook.From(Path.Combine(taxonomyFolder, "design")),
        LoadForms.From(Path.Combine(taxonomyFolder, "design", "forms")));

    public LanguageProfile? FindLanguage(string tag) =>
        Languages.FirstOrDefault(profile => string.Equals(profile.Language, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>The country whose rules hold for a course; null where the level's framework belongs to none and the brief names none.</summary>
    public string? CountryOf(CourseBrief brief) => brief.Country ?? Data.FindFramework(brief.Level.Framework)?.Country;

    public DesignRules RulesFor(CourseBrief brief) => RulesFor(CountryOf(brief));

    /// <param name="country">ISO 3166-1 alpha-2; null for the portal's own settings.</param>
    public DesignRules RulesFor(string? country) => rules.For(country);

    /// <summary>The hours that the credits mean, or those that the lecturer states where the system counts none.</summary>
    public FractionRange HoursFor(CourseBrief brief) =>
        Data.FindCreditSystem(brief.CreditSystem)?.HoursPerCredit is { } each
            ? new(each.Min * brief.Credits, each.Max * brief.Credits)
            : new(brief.StatedHours, brief.StatedHours);
}
