using System.Threading.Channels;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Transport;
using MicroCred.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroCred.GraphQL.Tests.Transport;

/// <summary>A real server on a free port of this machine, with a schema made for the transports.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Sdl = """
        type Query { hello(name: String = "world"): String!  text(length: Int!): String!  added: Int!  scope: Int! }
        type Mutation { add(by: Int!): Int! }
        type Subscription { events: Int!  countTo(number: Int!): Int!  breaking: Int! }
        """;

    private readonly WebApplication application;
    private int added;
    private int scopes;

    private RunningServer(WebApplication application) => this.application = application;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => new(application.Urls.First());

    /// <summary>What the subscription <c>events</c> hands out.</summary>
    public Channel<int> Events { get; } = Channel.CreateUnbounded<int>();

    /// <summary>Completes when a subscription to <c>events</c> ends, for whatever reason.</summary>
    public TaskCompletionSource EventsEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<RunningServer> StartAsync(GraphQLHttpOptions? options = null, EngineOptions? engine = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        RunningServer server = null!;
        builder.Services.AddSingleton(_ => EngineUnderTest.Of(SchemaBuilder.Build(new Source(Sdl, "transport.graphql")), server.Resolvers(), engine));
        builder.Services.AddScoped(_ => new Scope(++server.scopes));
        if (time is not null)
            builder.Services.AddSingleton(time);
        var application = builder.Build();
        server = new(application);
        application.UseWebSockets();
        application.MapGraphQL("/graphql", options);
        await application.StartAsync();
        server.Client = new HttpClient { BaseAddress = server.Address };
        return server;
    }

    public Task StopAsync() => application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private ResolverMap Resolvers() => new ResolverMap()
        .Root("Query", query => query
            .Field("hello", context => $"Hello, {context.Argument<string>("name")}!")
            .Field("text", context => new string('x', context.Argument<int>("length")))
            .Field("added", _ => added)
            .Field("scope", context => context.Service<Scope>().Number))
        .Root("Mutation", mutation => mutation.Field("add", context => added += context.Argument<int>("by")))
        .Subscription("Subscription", subscription => subscription
            .Stream("events", context => Watched(context.CancellationToken))
            .Stream("countTo", context => Count(context.Argument<int>("number")))
            .Stream("breaking", _ => Breaking()));

    private async IAsyncEnumerable<int> Watched([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            await foreach (var item in Events.Reader.ReadAllAsync(cancellation))
                yield return item;
        }
        finally
        {
            EventsEnded.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<int> Count(int number)
    {
        for (var i = 1; i <= number; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Breaking()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("The source broke.");
    }

    /// <summary>A service of one operation: they are counted.</summary>
    private sealed record Scope(int Number);
}
