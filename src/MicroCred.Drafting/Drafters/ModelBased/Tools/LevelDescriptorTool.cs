using System.ComponentModel;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

internal sealed record LevelDescriptorArguments(
    [property: Description("Code of the qualifications framework, for example MQF, KKNI or PQF")] string Framework,
    [property: Description("Number of the level, from 1")] int Level);

/// <summary>What a framework says a learner can do at a level, with how well each sentence is known.</summary>
internal sealed class LevelDescriptorTool(DraftingReference reference) : DraftingTool<LevelDescriptorArguments>(
    "level_descriptor", "What a learner can do at a level of a qualifications framework, and which taxonomy levels fit outcomes there.")
{
    protected override ToolAnswer Look(LevelDescriptorArguments arguments)
    {
        if (reference.Data.FindFramework(arguments.Framework) is not { } framework)
            return ToolErrors.Unknown("framework", arguments.Framework, reference.Data.Frameworks.Select(each => each.Code));
        if (framework.FindLevel(arguments.Level) is not { } level)
            return ToolErrors.Outside("level", arguments.Level, 1, framework.Levels.Length);
        var rules = reference.RulesFor(framework.Country);
        return ToolAnswer.Data(new
        {
            Framework = framework.Code,
            Level = level.Number,
            Label = level.Label.ToString(),
            Wording = "condensed by this portal, not the official text",
            Descriptors = level.Descriptors.Select(each => new { each.Domain.Code, Text = each.Summary.ToString(), Evidence = each.Evidence.Strength }),
            FittingTaxonomyLevels = Enum.GetValues<TaxonomyDomain>()
                .Select(domain => (domain, range: rules.FittingLevels(level.Id, domain)))
                .Where(pair => pair.range is not null)
                .Select(pair => new { Domain = pair.domain, pair.range!.Value.Lowest, pair.range.Value.Highest }),
        });
    }
}
