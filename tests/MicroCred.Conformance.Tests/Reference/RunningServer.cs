using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroCred.Conformance.Tests.Reference;

/// <summary>A real server of schema.graphql on a free port of this machine.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private RunningServer(WebApplication application) => this.application = application;

    public Uri Address => new(new Uri(application.Urls.First()), "/graphql");

    public static async Task<RunningServer> StartAsync(GraphQLLimits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Data.Engine(limits));
        var application = builder.Build();
        application.MapGraphQL("/graphql");
        await application.StartAsync();
        return new(application);
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
