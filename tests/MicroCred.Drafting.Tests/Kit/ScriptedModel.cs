using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>
/// A model behind real HTTP that speaks the wire format of an OpenAI-compatible endpoint and does what a test tells it. One server for all tests,
/// on loopback; each model has a path of its own.
/// </summary>
internal sealed class ScriptedModel : IDisposable
{
    private static readonly ConcurrentDictionary<string, ScriptedModel> Models = new();
    private static readonly Lazy<Task<Uri>> Server = new(StartServer);

    private readonly string path;
    private readonly ConcurrentQueue<Func<ScriptedRequest, Task>> script;
    private readonly ConcurrentQueue<string> prompts = new();
    private readonly ConcurrentQueue<JsonElement> requests = new();
    private readonly Func<ScriptedRequest, Task> last;

    private ScriptedModel(string path, Func<ScriptedRequest, Task>[] answers) => (this.path, script, last) = (path, new(answers), answers[^1]);

    /// <summary>What was asked, each request as the texts of its messages.</summary>
    public IReadOnlyList<string> Prompts => [.. prompts];

    /// <summary>The requests as they came.</summary>
    public IReadOnlyList<JsonElement> Requests => [.. requests];

    public required Uri Endpoint { get; init; }

    /// <summary>Limits that a test does not have to wait for.</summary>
    public static ModelLimits Limits { get; } =
        new() { Model = "scripted", Silence = TimeSpan.FromMinutes(1), MostLetters = 20_000, FirstWait = TimeSpan.FromMilliseconds(1) };

    /// <param name="answers">One a request, in order; the last one answers all that follow.</param>
    public static async Task<ScriptedModel> Start(params Func<ScriptedRequest, Task>[] answers)
    {
        var path = Guid.NewGuid().ToString("N");
        return Models[path] = new(path, answers) { Endpoint = new(await Server.Value, $"{path}/v1") };
    }

    public void Dispose() => Models.TryRemove(path, out _);

    private static async Task<Uri> StartServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapPost("/{path}/v1/chat/completions", (HttpContext context, string path) => Models[path].Answer(context));
        server.MapPost("/{path}/v1/embeddings", (HttpContext context, string path) => Models[path].Answer(context));
        await server.StartAsync();
        return new(server.Urls.Single());
    }

    private async Task Answer(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new ScriptedRequest(context, body.RootElement.Clone());
        prompts.Enqueue(request.Prompt);
        requests.Enqueue(request.Body);
        await (script.TryDequeue(out var next) ? next : last)(request);
    }

    public static string Text(JsonElement message)
    {
        // A message that only calls tools has none.
        if (!message.TryGetProperty("content", out var content) || content.ValueKind == JsonValueKind.Null)
            return "";
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }
}

internal sealed record ScriptedRequest(HttpContext Context, JsonElement Body)
{
    /// <summary>The texts of all messages, or those to be embedded.</summary>
    public string Prompt { get; } = string.Join("\n\n", Body.TryGetProperty("messages", out var messages) ? messages.EnumerateArray().Select(ScriptedModel.Text) : Inputs(Body));

    /// <summary>The texts to be embedded, in their order.</summary>
    public static IEnumerable<string> Inputs(JsonElement body) => body.GetProperty("input").EnumerateArray().Select(text => text.GetString()!);

    public CancellationToken Gone => Context.RequestAborted;
}
