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
        await server.StartAsync();
        return new(server.Urls.Single());
    }

    private async Task Answer(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var prompt = string.Join("\n\n", body.RootElement.GetProperty("messages").EnumerateArray().Select(Text));
        prompts.Enqueue(prompt);
        requests.Enqueue(body.RootElement.Clone());
        await (script.TryDequeue(out var next) ? next : last)(new(context, prompt));
    }

    public static string Text(JsonElement message)
    {
        // A message that only calls tools has none.
        if (!message.TryGetProperty("content", out var content) || content.ValueKind == JsonValueKind.Null)
            return "";
        return content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }
}

internal sealed record ScriptedRequest(HttpContext Context, string Prompt)
{
    public CancellationToken Gone => Context.RequestAborted;
}

/// <summary>Ways in which a model answers.</summary>
internal static class Answers
{
    /// <summary>The text in pieces, then an orderly end with a count of tokens.</summary>
    public static Func<ScriptedRequest, Task> Say(string text, string finish = "stop") => Say(_ => text, finish);

    public static Func<ScriptedRequest, Task> Say(Func<string, string> answer, string finish = "stop") => async request =>
    {
        Begin(request);
        foreach (var piece in answer(request.Prompt).Chunk(200))
            await Send(request, Delta(new string(piece)));
        await End(request, finish);
    };

    /// <summary>Calls of tools, their arguments in pieces, then an orderly end.</summary>
    public static Func<ScriptedRequest, Task> Call(params (string Name, string Arguments)[] calls) => SayAndCall("", calls);

    public static Func<ScriptedRequest, Task> SayAndCall(string text, params (string Name, string Arguments)[] calls) => async request =>
    {
        Begin(request);
        if (text.Length > 0)
            await Send(request, Delta(text));
        for (var index = 0; index < calls.Length; index++)
        {
            await Send(request, CallDelta(new { index, id = $"id{index}", type = "function", function = new { name = calls[index].Name, arguments = "" } }));
            foreach (var piece in calls[index].Arguments.Chunk(7))
                await Send(request, CallDelta(new { index, function = new { arguments = new string(piece) } }));
        }

        await End(request, "tool_calls");
    };

    /// <summary>A call whose arguments go on until the asker goes.</summary>
    public static Func<ScriptedRequest, Task> EndlessCall => async request =>
    {
        Begin(request);
        await Send(request, CallDelta(new { index = 0, id = "id", type = "function", function = new { name = "verb_bank", arguments = "{" } }));
        while (!request.Gone.IsCancellationRequested)
            await Send(request, CallDelta(new { index = 0, function = new { arguments = new string(' ', 500) } }));
    };

    public static Func<ScriptedRequest, Task> Status(int status) => request =>
    {
        request.Context.Response.StatusCode = status;
        return request.Context.Response.WriteAsync("{\"error\":{\"message\":\"no\",\"type\":\"x\",\"code\":\"x\"}}", request.Gone);
    };

    /// <summary>Part of a text, and then the connection is gone.</summary>
    public static Func<ScriptedRequest, Task> BreakOff(string text) => async request =>
    {
        Begin(request);
        await Send(request, Delta(text));
        request.Context.Abort();
    };

    /// <summary>Part of a text, and then an end that does not say why.</summary>
    public static Func<ScriptedRequest, Task> EndEarly(string text) => async request =>
    {
        Begin(request);
        await Send(request, Delta(text));
    };

    /// <summary>Part of a text, and then nothing until the asker goes.</summary>
    public static Func<ScriptedRequest, Task> FallSilent(string text) => async request =>
    {
        Begin(request);
        await Send(request, Delta(text));
        await UntilGone(request);
    };

    public static Func<ScriptedRequest, Task> Endless => async request =>
    {
        Begin(request);
        while (!request.Gone.IsCancellationRequested)
            await Send(request, Delta(new string('x', 500)));
    };

    public static Func<ScriptedRequest, Task> Raw(string contentType, string body) => request =>
    {
        request.Context.Response.ContentType = contentType;
        return request.Context.Response.WriteAsync(body, request.Gone);
    };

    public static Func<ScriptedRequest, Task> Chunks(params string[] chunks) => async request =>
    {
        Begin(request);
        foreach (var chunk in chunks)
            await Send(request, chunk);
    };

    private static async Task End(ScriptedRequest request, string finish)
    {
        await Send(request, "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + finish + "\"}]}");
        await Send(request, "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"scripted\",\"choices\":[],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":30,\"total_tokens\":150}}");
        await Send(request, "[DONE]");
    }

    private static string CallDelta(object call) =>
        "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"tool_calls\":[" + JsonSerializer.Serialize(call) + "]},\"finish_reason\":null}]}";

    private static string Delta(string text) =>
        "{\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"scripted\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":" + JsonSerializer.Serialize(text) + "},\"finish_reason\":null}]}";

    private static void Begin(ScriptedRequest request) => request.Context.Response.ContentType = "text/event-stream";

    private static async Task Send(ScriptedRequest request, string data)
    {
        try
        {
            await request.Context.Response.WriteAsync($"data: {data}\n\n", request.Gone);
            await request.Context.Response.Body.FlushAsync(request.Gone);
        }
        catch (OperationCanceledException)
        {
            // The asker has gone: that is how an endless answer ends.
        }
    }

    private static async Task UntilGone(ScriptedRequest request)
    {
        var gone = new TaskCompletionSource();
        await using var registration = request.Gone.Register(gone.SetResult);
        await gone.Task;
    }
}
