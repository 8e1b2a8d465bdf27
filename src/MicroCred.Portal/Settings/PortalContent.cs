using MicroCred.Drafting;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Prompts;
using MicroCred.Drafting.Rules;
using MicroCred.Drafting.Statements;
using MicroCred.Frameworks.Packs;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Localization;
using MicroCred.Portal.Pages.Explorer;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Comparison;
using MicroCred.Recognition.Rules;
using MicroCred.Recognition.Vocabulary;

namespace MicroCred.Portal.Settings;

/// <summary>Everything that travels with the program as files: read and checked once, before anything is served.</summary>
internal sealed record PortalContent(
    ReferenceDesk Reference, LocaleCatalog Locales, VerbBanks Verbs, DomainVocabulary Vocabulary, SampleQueries Samples, DraftingReference Drafting, Lazy<PromptBook> Prompts)
{
    /// <param name="withModel">A model drafts: its prompts are read and compiled now, and not only when somebody asks for them.</param>
    /// <param name="problems">What is wrong, with file and line; empty when the content can be used.</param>
    /// <returns>Null where there are problems.</returns>
    public static PortalContent? Open(string folder, bool withModel, out IReadOnlyList<string> problems)
    {
        try
        {
            var rules = new ReadRules();
            var packs = CountryPacks.Load(Path.Combine(folder, "countries"), rules);
            problems = packs.Problems.IsEmpty ? [] : [.. packs.Problems.Select(problem => problem.ToString()), StartupMessages.PacksRefused(packs.Problems.Length)];
            if (problems.Count > 0)
                return null;

            // Half of the reading, side by side with the rest: a start waits for it.
            var drafting = Task.Run(() => DraftingReference.Load(Path.Combine(folder, "taxonomy"), packs.Data));
            var prompts = new Lazy<PromptBook>(() => PromptBook.Load(Path.Combine(folder, "prompts")));
            var compiled = withModel ? Task.Run(() => prompts.Value) : Task.CompletedTask;
            var content = new PortalContent(
                new ReferenceDesk(packs.Data, rules.Book),
                LocaleCatalog.Load(Path.Combine(folder, "locales")),
                VerbBanks.Load(Path.Combine(folder, "taxonomy")),
                ReadVocabulary.From(Path.Combine(folder, "vocabulary")),
                SampleQueries.Load(Path.Combine(folder, "samples", "queries")),
                drafting.GetAwaiter().GetResult(),
                prompts);
            compiled.GetAwaiter().GetResult();
            return content;
        }
        catch (Exception unusable) when (unusable is LocaleException or VerbBankException or VocabularyException
            or LanguageFileException or DesignRulesException or FormException or PromptException or IOException or UnauthorizedAccessException)
        {
            problems = [unusable.Message];
            return null;
        }
    }

    public void AddTo(IServiceCollection services)
    {
        services.AddReference(Reference);
        services.AddSingleton(Verbs);
        services.AddSingleton(Vocabulary);
        services.AddSingleton(Samples);
        services.AddSingleton<OutcomeMatcher>();
    }
}
