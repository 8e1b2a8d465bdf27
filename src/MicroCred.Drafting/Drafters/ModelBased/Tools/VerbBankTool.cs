using System.ComponentModel;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

internal sealed record VerbBankArguments(
    [property: Description("Language of the course: en, ms, id or fil")] string Language,
    [property: Description("Thinking, doing or valuing")] TaxonomyDomain Domain,
    [property: Description("Taxonomy level, from 1")] int Level);

/// <summary>The observable verbs of a taxonomy level in a language, and the verbs that nobody can observe.</summary>
internal sealed class VerbBankTool(DraftingReference reference) : DraftingTool<VerbBankArguments>(
    "verb_bank", "Observable verbs for learning outcomes of one taxonomy level in one language, and vague verbs to avoid.")
{
    protected override ToolAnswer Look(VerbBankArguments arguments)
    {
        if (reference.FindLanguage(arguments.Language)?.Verbs is not { } bank)
            return ToolErrors.Unknown("language", arguments.Language, reference.Languages.Select(profile => profile.Language));
        if (arguments.Level < 1 || arguments.Level > arguments.Domain.HighestLevel())
            return ToolErrors.Outside("level", arguments.Level, 1, arguments.Domain.HighestLevel());
        var verbs = bank.AtLevel(arguments.Domain, arguments.Level).ToList();
        return ToolAnswer.Data(new
        {
            bank.Language,
            arguments.Domain,
            arguments.Level,
            Name = verbs.Select(verb => verb.LevelName).FirstOrDefault(),
            Verbs = verbs.Select(verb => verb.Verb),
            Vague = bank.VagueVerbs,
        });
    }
}
