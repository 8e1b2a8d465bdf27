using System.Globalization;
using System.Text;
using System.Text.Json;
using MicroCred.Bench.Engines;
using MicroCred.Bench.Operations;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Transport;
using MicroCred.GraphQL.Types;
using MicroCred.Hosting;
using MicroCred.Localization;
using MicroCred.Portal.Api;
using MicroCred.Portal.Comparing;
using MicroCred.Portal.Language;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Bench.Host;

/// <summary>
/// What is measured, in a process of its own: the portal's schema and resolvers behind the engine's HTTP endpoint, with the catalogue in memory (and an empty journal),
/// and beside it the bare web server, which answers the same requests with the same bytes from memory.
/// </summary>
internal static class BenchHost
{
    public static async Task<int> RunAsync(int port, string engine = MeasuredEngines.BuiltIn)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        AddPortal(builder.Services, MeasuredEngines.All[engine]);
        var app = builder.Build();
        app.Services.GetRequiredService<PortalStorage>().Prepare();
        var answers = await AnswersAsync(app.Services);
        app.Use(next => http => http.Request.Path.Value switch
        {
            { } path when path.StartsWith("/bare/", StringComparison.Ordinal) => BareAsync(http, answers[path["/bare/".Length..]]),
            "/allocated" => http.Response.WriteAsync(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)),
            "/schema" => http.Response.WriteAsync(SchemaPrinter.Print(app.Services.GetRequiredService<Schema>())),
            _ => next(http),
        });
        app.UseRouting();
        app.MapGraphQL("/graphql");
        await app.RunAsync();
        return 0;
    }

    private static void AddPortal(IServiceCollection services, MakeEngine engine)
    {
        var content = PortalContent.Open(AppContext.BaseDirectory, withModel: false, out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
        content.AddTo(services);
        services.AddSingleton(TimeProvider.System);
        services.AddLocales(content.Locales);
        services.AddSingleton<Wording>();
        services.AddSingleton<ICatalogue>(new MemoryCatalogue(content.Reference.Data));
        services.AddMicroCredStorage(new StorageOptions { File = Path.Combine(Directory.CreateTempSubdirectory("bench-").FullName, StorageOptions.DefaultFileName) });
        services.AddEntityHost();
        services.AddSingleton<CompareEntries>();
        services.AddSingleton(PortalSchema.Build());
        services.AddSingleton(provider => engine(provider.GetRequiredService<Schema>(), PortalSchema.Resolvers()));
    }

    /// <summary>The engine's own answers, by operation. An operation that fails here would measure nothing.</summary>
    private static async Task<Dictionary<string, byte[]>> AnswersAsync(IServiceProvider services)
    {
        var answers = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var engine = services.GetRequiredService<IGraphQLEngine>();
        foreach (var operation in Operation.All)
        {
            using var variables = JsonDocument.Parse(operation.Variables);
            using var scope = services.CreateScope();
            var prepared = engine.Prepare(Encoding.UTF8.GetBytes(operation.Document), null);
            using var response = await prepared.ExecuteAsync(variables.RootElement, new ScopeContext(scope.ServiceProvider));
            if (response.Errors.Count > 0)
                throw new InvalidOperationException($"{operation.Name} fails: {Encoding.UTF8.GetString(response.Body.Span)}");
            answers.Add(operation.Name, response.Body.ToArray());
        }

        return answers;
    }

    private static async Task BareAsync(HttpContext http, byte[] answer)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = answer.Length;
        await http.Response.BodyWriter.WriteAsync(answer, http.RequestAborted);
    }

    private sealed class ScopeContext(IServiceProvider services) : RequestContext
    {
        public override IServiceProvider Services => services;

        public override System.Security.Claims.ClaimsPrincipal User { get; } = new();

        public override CancellationToken Aborted => default;
    }
}
