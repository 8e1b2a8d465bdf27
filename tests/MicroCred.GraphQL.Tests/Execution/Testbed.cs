using System.Security.Claims;
using System.Text;
using System.Text.Json;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.GraphQL.Tests.Execution;

/// <summary>A small schema run in memory; answers are compared as whole texts.</summary>
internal sealed class Testbed(string sdl, ResolverMap map, EngineOptions? options = null, TimeProvider? clock = null)
{
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    public GraphQLEngine Engine { get; } = new(SchemaBuilder.Build(new Source(sdl, "test.graphql")), map, options, clock: clock);

    public CancellationToken Aborted { get; init; }

    public string Run(string query, string? variables = null, string? operationName = null)
    {
        var run = RunAsync(query, variables, operationName);
        Assert.True(run.IsCompleted, "The operation did not complete synchronously.");
        return run.Result;
    }

    public async ValueTask<string> RunAsync(string query, string? variables = null, string? operationName = null)
    {
        using var response = await ExecuteAsync(query, variables, operationName);
        return Encoding.UTF8.GetString(response.Body.Span);
    }

    public ValueTask<GraphQLResponse> ExecuteAsync(string query, string? variables = null, string? operationName = null) =>
        Prepare(query, operationName).ExecuteAsync(Json(variables), new Request(Aborted));

    public async Task<List<string>> SubscribeAsync(string query, string? variables = null)
    {
        var responses = new List<string>();
        await foreach (var response in StreamAsync(query, variables))
            responses.Add(response);
        return responses;
    }

    public async IAsyncEnumerable<string> StreamAsync(string query, string? variables = null)
    {
        await foreach (var response in Prepare(query, null).SubscribeAsync(Json(variables), new Request(Aborted), Aborted))
        {
            var text = Encoding.UTF8.GetString(response.Body.Span);
            response.Dispose();
            yield return text;
        }
    }

    private PreparedOperation Prepare(string query, string? operationName) => Engine.Prepare(Encoding.UTF8.GetBytes(query), operationName);

    private static JsonElement Json(string? text) => text is null ? default : JsonDocument.Parse(text).RootElement;

    private sealed class Request(CancellationToken aborted) : RequestContext
    {
        public override IServiceProvider Services => NoServices;

        public override ClaimsPrincipal User { get; } = new();

        public override CancellationToken Aborted => aborted;
    }
}
