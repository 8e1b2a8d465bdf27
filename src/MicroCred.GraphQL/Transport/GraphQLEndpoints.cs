using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Transport.Http;
using MicroCred.GraphQL.Transport.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroCred.GraphQL.Transport;

/// <summary>Where a GraphQL service is reached.</summary>
public static class GraphQLEndpoints
{
    /// <summary>
    /// Serves GraphQL at a path with the <see cref="IGraphQLEngine"/> of the services: over HTTP (POST and GET), as server-sent events and over
    /// WebSockets (graphql-transport-ws).
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path, GraphQLHttpOptions? options = null)
    {
        options ??= new();
        var services = routes.ServiceProvider;
        var engine = services.GetRequiredService<IGraphQLEngine>();
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var clients = new ClientOperations(engine.Limits.ConcurrentOperations);
        var runner = new OperationRunner(engine, clients, options);
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        var stopping = options.EndStreams ?? lifetime.ApplicationStopping;
        var http = new HttpEndpoint(engine, runner, clients, options, time, stopping);
        if (options.WarmUp)
            lifetime.ApplicationStarted.Register(() => Task.Run(() => WarmUp.RunAsync(http, services), lifetime.ApplicationStopping));
        var sockets = WebSockets(routes, new SocketEndpoint(runner, options, time, stopping));
        return routes
            .Map(path, (RequestDelegate)(context => AsksForSocket(context.Request) ? sockets(context) : http.HandleAsync(context)))
            .WithDisplayName($"GraphQL {path}");
    }

    /// <summary>By HTTP/1.1's upgrade, or by HTTP/2's extended CONNECT.</summary>
    private static bool AsksForSocket(HttpRequest request) => request.Headers.ContainsKey("Upgrade") || HttpMethods.IsConnect(request.Method);

    /// <summary>The middleware of WebSockets costs each request an object: so only those that ask for an upgrade go through it.</summary>
    private static RequestDelegate WebSockets(IEndpointRouteBuilder routes, SocketEndpoint endpoint)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(context =>
        {
            if (context.WebSockets.IsWebSocketRequest)
                return endpoint.HandleAsync(context);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
        return pipeline.Build();
    }
}
