using System.Runtime.CompilerServices;
using MicroCred.Drafting;
using MicroCred.Drafting.Drafters.ModelBased;
using MicroCred.Drafting.Drafters.ModelBased.Tools;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using StreamingChatCompletionUpdate = OpenAI.Chat.StreamingChatCompletionUpdate;

namespace MicroCred.SemanticKernel;

/// <summary>The kernel's model as the drafter knows one. Prompts are rendered and tools are run by the kernel; how often and how long is the drafter's to say.</summary>
internal sealed class KernelChatClient : DelegatingChatClient, IDraftingKernel
{
    private readonly KernelPrompts prompts;

    public KernelChatClient(Kernel kernel, DraftingReference reference) : base(kernel.GetRequiredService<IChatClient>())
    {
        prompts = new(kernel);
        var plugin = kernel.Plugins[SemanticKernelRegistration.Plugin];
        Tools = [.. DraftingTools.All(reference).Select(tool => new KernelTool(tool, plugin[tool.Name], kernel))];
        // The connector would answer a call of an unknown tool itself, without the drafter's limits.
        if (InnerClient.GetService<FunctionInvokingChatClient>() is { } invoking)
            invoking.TerminateOnUnknownCalls = true;
    }

    public IReadOnlyList<AIFunction> Tools { get; }

    public string RenderPrompt(string yaml, IReadOnlyDictionary<string, object?> values) => prompts.Render(yaml, values);

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Next(updates))
        {
            // The connector drops a refusal where no tool was called.
            if (updates.Current.RawRepresentation is StreamingChatCompletionUpdate { RefusalUpdate: { Length: > 0 } refusal })
                updates.Current.Contents.Add(new ErrorContent(refusal) { ErrorCode = "refusal" });
            yield return updates.Current;
        }
    }

    private static async Task<bool> Next(IAsyncEnumerator<ChatResponseUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception thrown) when (EndpointFailures.Find(thrown) is { } failure)
        {
            throw failure;
        }
    }
}
