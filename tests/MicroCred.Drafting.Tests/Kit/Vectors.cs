using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>Ways in which a model answers with vectors, by the wire format of an OpenAI-compatible endpoint.</summary>
internal static class Vectors
{
    /// <summary>One vector for each text, in the order of the texts or from the last on: the answer says which is whose.</summary>
    public static Func<ScriptedRequest, Task> Of(Func<string, float[]> embed, bool isBackwards = false) => request =>
    {
        var data = ScriptedRequest.Inputs(request.Body).Select((text, index) => new { @object = "embedding", index, embedding = embed(text) });
        return Send(request, JsonSerializer.Serialize(new { @object = "list", model = "scripted", data = isBackwards ? data.Reverse() : data, usage = new { prompt_tokens = 8, total_tokens = 8 } }));
    };

    /// <summary>Half of an answer, and then the connection is gone.</summary>
    public static Func<ScriptedRequest, Task> Cut => async request =>
    {
        await Send(request, "{\"object\":\"list\",\"data\":[{\"object\":\"embedding\",\"index\":0,\"embedding\":[0.1,");
        await request.Context.Response.Body.FlushAsync(request.Gone);
        request.Context.Abort();
    };

    /// <summary>Nothing until the test opens the gate, then what comes after.</summary>
    public static Func<ScriptedRequest, Task> After(Task gate, Func<ScriptedRequest, Task> answer) => async request =>
    {
        await gate;
        await answer(request);
    };

    private static Task Send(ScriptedRequest request, string json)
    {
        request.Context.Response.ContentType = "application/json";
        return request.Context.Response.WriteAsync(json, request.Gone);
    }
}
