using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>
/// Any OpenAI-compatible endpoint (Ollama, vLLM, Azure, ...) as an <see cref="IChatClient"/>. It asks once: retries, time-outs and limits are the
/// drafter's. Whatever fails on the way is an <see cref="HttpRequestException"/>, with the status where there was one. Nothing is logged.
/// </summary>
public sealed class OpenAiEndpoint : IChatClient
{
    private readonly ChatClient client;

    /// <param name="endpoint">Up to and including the version: <c>http://localhost:11434/v1</c>.</param>
    /// <param name="apiKey">Absent for an endpoint that asks for none.</param>
    /// <param name="http">For a proxy or a test; absent: a client of its own.</param>
    public OpenAiEndpoint(Uri endpoint, string model, string? apiKey = null, HttpClient? http = null)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = TimeSpan.FromMinutes(30),
        };
        if (http is not null)
            options.Transport = new HttpClientPipelineTransport(http);
        client = new(model, new ApiKeyCredential(string.IsNullOrEmpty(apiKey) ? "none" : apiKey), options);
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var calls = new StreamedCalls();
        await using var updates = client.CompleteChatStreamingAsync(messages.SelectMany(OpenAiMessages.Of), Options(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Next(updates))
        {
            var update = updates.Current;
            var text = string.Concat(update.ContentUpdate.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text));
            var contents = new List<AIContent>();
            if (text.Length > 0)
                contents.Add(new TextContent(text));
            if (!string.IsNullOrEmpty(update.RefusalUpdate))
                contents.Add(new ErrorContent(update.RefusalUpdate) { ErrorCode = "refusal" });
            calls.Add(update.ToolCallUpdates);
            if (update.FinishReason is not null)
                contents.AddRange(calls.Take());
            if (update.Usage is { } usage)
                contents.Add(new UsageContent(new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount }));
            yield return new(Microsoft.Extensions.AI.ChatRole.Assistant, contents) { FinishReason = Finish(update.FinishReason), ModelId = update.Model };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static async Task<bool> Next(IAsyncEnumerator<StreamingChatCompletionUpdate> updates)
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

    private static ChatCompletionOptions Options(ChatOptions? options)
    {
        var asked = new ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            MaxOutputTokenCount = options?.MaxOutputTokens,
            ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson ? OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat() : null,
        };
        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
            asked.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromObjectAsJson(tool.JsonSchema)));
        if (asked.Tools.Count > 0 && options!.ToolMode is NoneChatToolMode)
            asked.ToolChoice = ChatToolChoice.CreateNoneChoice();
        return asked;
    }

    private static Microsoft.Extensions.AI.ChatFinishReason? Finish(OpenAI.Chat.ChatFinishReason? reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Stop => Microsoft.Extensions.AI.ChatFinishReason.Stop,
        OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
        _ => null,
    };
}
