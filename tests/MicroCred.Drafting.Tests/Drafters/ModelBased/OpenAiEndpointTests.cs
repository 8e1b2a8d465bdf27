using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

public sealed class OpenAiEndpointDraftTests() : ModelDrafterContract(new BuiltInEngine());

public sealed class OpenAiEndpointInjectionTests() : InjectionContract(new BuiltInEngine());

public sealed class OpenAiEndpointToolTests() : ToolCallContract(new BuiltInEngine());

/// <summary>The engine that every build has.</summary>
internal sealed class BuiltInEngine : IModelEngine
{
    public ModelDrafter Drafter(Uri endpoint, ModelLimits limits, IReadOnlyList<AIFunction>? tools) =>
        new(new OpenAiEndpoint(endpoint, limits.Model, "secret-key"), Repository.Prompts, Repository.Reference, limits, Courses.Clock, tools);
}
