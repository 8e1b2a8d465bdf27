using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>A way to reach a model. Each engine passes the same contract suites.</summary>
public interface IModelEngine
{
    /// <param name="endpoint">Of a scripted model, up to and including the version.</param>
    /// <param name="tools">What the model may look up; absent: the engine's own choice of all tools.</param>
    ModelDrafter Drafter(Uri endpoint, ModelLimits limits, IReadOnlyList<AIFunction>? tools = null);
}
