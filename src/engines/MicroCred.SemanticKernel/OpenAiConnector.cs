using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.SemanticKernel;
using OpenAI;

namespace MicroCred.SemanticKernel;

/// <summary>Semantic Kernel's OpenAI connector. It asks once: retries, time-outs and limits are the drafter's.</summary>
internal static class OpenAiConnector
{
    public static Action<IKernelBuilder> For(SemanticKernelOptions options) => builder => builder.AddOpenAIChatClient(
        options.Model,
        new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey), new()
        {
            Endpoint = options.Endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = TimeSpan.FromMinutes(30),
        }));
}
