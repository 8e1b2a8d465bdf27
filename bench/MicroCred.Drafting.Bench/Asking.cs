using System.Diagnostics;
using System.Net.Http.Headers;
using MicroCred.Drafting.Drafters;
using MicroCred.Drafting.Drafters.ModelBased;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Bench;

/// <param name="First">Until the first piece of text.</param>
/// <param name="Whole">Until the end; for the drafter with reading and checking.</param>
internal readonly record struct Asked(TimeSpan First, TimeSpan Whole);

/// <summary>One way to get an answer.</summary>
internal interface IAsking
{
    Task<Asked> Ask();
}

/// <summary>As the portal does it.</summary>
internal sealed class ThroughDrafter(ModelDrafter drafter) : IAsking
{
    public async Task<Asked> Ask()
    {
        var (start, first) = (Stopwatch.GetTimestamp(), (TimeSpan?)null);
        await foreach (var step in drafter.Draft(new(BenchCourse.Design, DraftSection.Outcomes, "bench"), CancellationToken.None))
        {
            if (step is DraftedText)
                first ??= Stopwatch.GetElapsedTime(start);
            if (step is DraftingFinished { Result.Refusal: { } refusal })
                throw new InvalidOperationException($"The drafter refused: {refusal.Message.Key}");
        }

        return new(first!.Value, Stopwatch.GetElapsedTime(start));
    }
}

/// <summary>The same request straight to the endpoint, its answer's lines read and nothing made of them.</summary>
internal sealed class Directly(HttpClient http, Uri endpoint, byte[] request) : IAsking
{
    public async Task<Asked> Ask()
    {
        var (start, first) = (Stopwatch.GetTimestamp(), (TimeSpan?)null);
        using var question = new HttpRequestMessage(HttpMethod.Post, $"{endpoint}/chat/completions") { Content = new ByteArrayContent(request) };
        question.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.Length > 0)
                first ??= Stopwatch.GetElapsedTime(start);
        }

        return new(first!.Value, Stopwatch.GetElapsedTime(start));
    }
}

/// <summary>Keeps the last request that the drafter sent, so that the same can be sent directly.</summary>
internal sealed class KeepRequest() : DelegatingHandler(new SocketsHttpHandler())
{
    public byte[] Last { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Last = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
