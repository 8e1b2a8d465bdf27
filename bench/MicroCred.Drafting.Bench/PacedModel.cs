using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MicroCred.Drafting.Bench;

/// <summary>Speaks the wire format of an OpenAI-compatible endpoint at the pace of a model, the same for whoever asks.</summary>
internal static class PacedModel
{
    private const int Pieces = 40;

    public static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(200);

    public static readonly TimeSpan BetweenPieces = TimeSpan.FromMilliseconds(25);

    public static async Task RunAsync(string answer)
    {
        var chunks = answer.Chunk(answer.Length / Pieces + 1)
            .Select(piece => Chunk(new { role = "assistant", content = new string(piece) }, null))
            .ToList();
        var end = $"{Chunk(new { }, "stop")}data: [DONE]\n\n";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.MapPost("/v1/chat/completions", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "text/event-stream";
            await Task.Delay(Thinking);
            foreach (var chunk in chunks)
            {
                await context.Response.WriteAsync(chunk);
                await context.Response.Body.FlushAsync();
                await Task.Delay(BetweenPieces);
            }

            await context.Response.WriteAsync(end);
        });
        await server.StartAsync();
        Console.WriteLine($"{server.Urls.Single()}/v1");
        // Whoever started it closes its input when it is no longer needed.
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }

    private static string Chunk(object delta, string? finish) =>
        $"data: {JsonSerializer.Serialize(new { id = "x", @object = "chat.completion.chunk", created = 0, model = "paced", choices = new[] { new { index = 0, delta, finish_reason = finish } } })}\n\n";
}
