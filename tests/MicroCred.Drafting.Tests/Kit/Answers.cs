using Microsoft.AspNetCore.Http;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>Ways in which a model answers.</summary>
internal static class Answers
{
    /// <summary>The text in pieces, then an orderly end with a count of tokens.</summary>
    public static Func<ScriptedRequest, Task> Say(string text, string finish = "stop") => Say(_ => text, finish);

    public static Func<ScriptedRequest, Task> Say(Func<string, string> answer, string finish = "stop") => async request =>
    {
        foreach (var chunk in Wire.Text(answer(request.Prompt), finish))
            await Send(request, chunk);
    };

    /// <summary>Calls of tools, their arguments in pieces, then an orderly end.</summary>
    public static Func<ScriptedRequest, Task> Call(params (string Name, string Arguments)[] calls) => SayAndCall("", calls);

    public static Func<ScriptedRequest, Task> SayAndCall(string text, params (string Name, string Arguments)[] calls) =>
        Chunks([.. text.Length > 0 ? [Wire.Delta(text)] : Array.Empty<string>(), .. Wire.Calls(calls)]);

    /// <summary>A call whose arguments go on until the asker goes.</summary>
    public static Func<ScriptedRequest, Task> EndlessCall => async request =>
    {
        await Send(request, Wire.CallDelta(new { index = 0, id = "id", type = "function", function = new { name = "verb_bank", arguments = "{" } }));
        while (!request.Gone.IsCancellationRequested)
            await Send(request, Wire.CallDelta(new { index = 0, function = new { arguments = new string(' ', 500) } }));
    };

    public static Func<ScriptedRequest, Task> Status(int status) => request =>
    {
        request.Context.Response.StatusCode = status;
        return request.Context.Response.WriteAsync("{\"error\":{\"message\":\"no\",\"type\":\"x\",\"code\":\"x\"}}", request.Gone);
    };

    /// <summary>Part of a text, and then the connection is gone.</summary>
    public static Func<ScriptedRequest, Task> BreakOff(string text) => async request =>
    {
        await Send(request, Wire.Delta(text));
        request.Context.Abort();
    };

    /// <summary>Part of a text, and then an end that does not say why.</summary>
    public static Func<ScriptedRequest, Task> EndEarly(string text) => async request =>
    {
        await Send(request, Wire.Delta(text));
    };

    /// <summary>Part of a text, and then nothing until the asker goes.</summary>
    public static Func<ScriptedRequest, Task> FallSilent(string text) => async request =>
    {
        await Send(request, Wire.Delta(text));
        await UntilGone(request);
    };

    public static Func<ScriptedRequest, Task> Endless => async request =>
    {
        while (!request.Gone.IsCancellationRequested)
            await Send(request, Wire.Delta(new string('x', 500)));
    };

    public static Func<ScriptedRequest, Task> Raw(string contentType, string body) => request =>
    {
        request.Context.Response.ContentType = contentType;
        return request.Context.Response.WriteAsync(body, request.Gone);
    };

    public static Func<ScriptedRequest, Task> Chunks(params string[] chunks) => async request =>
    {
        foreach (var chunk in chunks)
            await Send(request, chunk);
    };

    private static async Task Send(ScriptedRequest request, string data)
    {
        try
        {
            if (!request.Context.Response.HasStarted)
                request.Context.Response.ContentType = "text/event-stream";
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
