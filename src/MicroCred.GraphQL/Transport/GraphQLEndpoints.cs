using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Transport.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.GraphQL.Transport;

/// <summary>Where a GraphQL service is reached.</summary>
public static class GraphQLEndpoints
{
    /// <summary>
    /// Serves GraphQL over HTTP (POST and GET) at a path, with the <see cref="GraphQLEngine"/> of the services.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder routes, string path, GraphQLHttpOptions? options = null)
    {
        var services = routes.ServiceProvider;
        var endpoint = new HttpEndpoint(
            services.GetRequiredService<GraphQLEngine>(),
            options ?? new(),
            services.GetService<TimeProvider>() ?? TimeProvider.System);
        return routes.Map(path, (RequestDelegate)endpoint.HandleAsync).WithDisplayName($"GraphQL {path}");
    }
}
