using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace MicroCred.SemanticKernel;

/// <summary>One of the portal's tools as a function of the kernel: run through it, so that its filters see the call. Name, description and schema are the tool's.</summary>
internal sealed class KernelTool(AIFunction tool, KernelFunction function, Kernel kernel) : DelegatingAIFunction(tool)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        (await function.InvokeAsync(kernel, new KernelArguments(arguments), cancellationToken)).GetValue<object>();
}
