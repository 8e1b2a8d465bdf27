using System.ClientModel;
using System.ClientModel.Primitives;
using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;

namespace MicroCred.Portal.Comparing.Embedding;

/// <summary>
/// Any OpenAI-compatible endpoint as a generator of embeddings. It asks once. Whatever fails on the way is an <see cref="HttpRequestException"/>, with the
/// status where there was one. Nothing is logged.
/// </summary>
internal sealed class OpenAiEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingClient client;

    /// <param name="endpoint">Up to and including the version: <c>http://localhost:11434/v1</c>.</param>
    /// <param name="apiKey">Absent for an endpoint that asks for none.</param>
    public OpenAiEmbeddings(Uri endpoint, string model, string? apiKey) =>
        client = new(model, new ApiKeyCredential(string.IsNullOrEmpty(apiKey) ? "none" : apiKey), new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });

    /// <returns>One for each text, in the order of the texts, whatever the order of the answer.</returns>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var answer = await client.GenerateEmbeddingsAsync(values, cancellationToken: cancellationToken);
            return [.. answer.Value.OrderBy(embedding => embedding.Index).Select(embedding => new Embedding<float>(embedding.ToFloats()))];
        }
        catch (Exception thrown) when (EndpointFailures.Find(thrown) is { } failure)
        {
            throw failure;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
