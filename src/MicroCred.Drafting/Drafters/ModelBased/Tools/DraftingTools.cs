using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

/// <summary>What a model may look up while it drafts.</summary>
public static class DraftingTools
{
    /// <summary>Level descriptor, verb bank, hours solver, rule look-up. Each is pure and answers with a JSON object, also where it cannot answer; none throws for what a model gives it.</summary>
    public static ImmutableArray<AIFunction> All(DraftingReference reference) =>
        [new LevelDescriptorTool(reference), new VerbBankTool(reference), new HoursSolverTool(reference), new RuleLookUpTool(reference)];
}
