using MicroCred.Drafting.Drafters.ModelBased;
using MicroCred.Drafting.Tests.Kit;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.SemanticKernel.Tests;

/// <summary>The drafter on a kernel, composed as the portal does it.</summary>
internal sealed class SemanticKernelEngine : IModelEngine
{
    public ModelDrafter Drafter(Uri endpoint, ModelLimits limits, IReadOnlyList<AIFunction>? tools) => new(
        Compose(endpoint, limits.Model).GetRequiredService<IChatClient>(), Repository.Prompts, Repository.Reference, limits, Courses.Clock, tools);

    public static ServiceProvider Compose(Uri endpoint, string model = "scripted") => new ServiceCollection()
        .AddSingleton(Repository.Reference)
        .AddSemanticKernelDrafting(new() { Endpoint = endpoint, Model = model, ApiKey = "secret-key" })
        .BuildServiceProvider();
}
