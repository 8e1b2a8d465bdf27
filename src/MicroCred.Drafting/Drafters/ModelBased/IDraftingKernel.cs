using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>
/// What an engine puts in the place of the built-in rendering of prompts and running of tools. The drafter finds it through its client's
/// <see cref="IChatClient.GetService"/>; a client without one leaves both to this module.
/// </summary>
public interface IDraftingKernel
{
    /// <summary>What a model may look up, as the engine runs it: the names, descriptions and schemas of <see cref="Tools.DraftingTools"/>.</summary>
    IReadOnlyList<AIFunction> Tools { get; }

    /// <summary>A prompt with the values put in: the same text that this module renders, each value escaped so that none can open or close a message.</summary>
    /// <param name="yaml">A file of <c>prompts/</c>, in Semantic Kernel's format.</param>
    /// <param name="values">Texts, whole numbers, and lists of texts or of dictionaries of those; null for what is absent.</param>
    string RenderPrompt(string yaml, IReadOnlyDictionary<string, object?> values);
}
