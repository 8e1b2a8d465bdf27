using MicroCred.Portal.Drafting.Assisting;
using MicroCred.SemanticKernel;

namespace MicroCred.Portal.Engines;

internal static partial class EnginesOfThisBuild
{
    static partial void AddSemanticKernel(ICollection<IEngine> engines) => engines.Add(new SemanticKernelEngine());
}

/// <summary>The model that drafts, reached by Semantic Kernel: the same settings as without it.</summary>
internal sealed class SemanticKernelEngine : IEngine
{
    public EngineSeam Seam => EngineSeam.Drafting;

    public string Name => "SemanticKernel";

    /// <summary>None of its own.</summary>
    public IReadOnlyList<string> Settings => [];

    public IEnumerable<string> Add(WebApplicationBuilder builder)
    {
        var settings = AssistantSettings.Read(builder.Configuration, out _);
        if (settings is not { Endpoint: { } endpoint, Model: { } model })
            return [$"{EngineChoice.KeyOf(Seam)} is {Name}, which asks a model, and {AssistantSettings.EndpointKey} or {AssistantSettings.ModelKey} is not set. Set both, or leave the engine out: courses are then drafted by rules."];
        builder.Services.AddSemanticKernelDrafting(new() { Endpoint = endpoint, Model = model, ApiKey = settings.ApiKey });
        return [];
    }
}
