using System.Net.Sockets;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.GraphQL.Transport;
using MicroCred.Hosting;
using MicroCred.Localization;
using MicroCred.Portal.Api;
using MicroCred.Portal.Commands;
using MicroCred.Portal.Comparing;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.Downloads;
using MicroCred.Portal.Importing;
using MicroCred.Portal.Engines;
using MicroCred.Portal.Health;
using MicroCred.Portal.Language;
using MicroCred.Portal.Pages;
using MicroCred.Portal.Pages.Drafts.Progress;
using MicroCred.Portal.Pages.Explorer;
using MicroCred.Portal.People;
using MicroCred.Portal.People.SigningIn;
using MicroCred.Portal.Registering;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

var line = CommandLine.Read(args);
var asked = line.Find(PortalCommands.All);
if (asked is null && line.Words.Count > 0)
    return Refuse([StartupMessages.UnknownCommand(line.Words, PortalCommands.All.Select(command => string.Join(' ', command.Options.Select(option => $"[{option}]").Prepend(command.Usage))))]);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = asked?.Settings ?? line.Settings, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();

var unknown = UnknownSettings.Find(builder.Configuration).ToList();
if (unknown.Count > 0)
    return Refuse(unknown);

var settings = PortalSettings.From(builder.Configuration);
if (PeopleSettings.Read(builder.Configuration, builder.Environment, out var forbidden) is var people && forbidden is not null)
    return Refuse([forbidden]);
if (StorageSettings.Read(builder.Configuration, settings.Data, out var unreadable) is not { } storage)
    return Refuse([unreadable!]);
if (ProxySettings.Read(builder.Configuration, out var unknownProxy) is var proxies && unknownProxy is not null)
    return Refuse([unknownProxy]);
if (AssistantSettings.Read(builder.Configuration, out var unusableModel) is var assistant && unusableModel is not null)
    return Refuse([unusableModel]);
if (DrainSettings.Read(builder.Configuration, out var tooLong) is var drain && tooLong is not null)
    return Refuse([tooLong]);
if (PortalContent.Open(settings.Content, withModel: assistant.Endpoint is not null, out var problems) is not { } content)
    return Refuse(problems);
if (builder.AddEngines() is { Count: > 0 } unfitting)
    return Refuse(unfitting);

builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddLocales(content.Locales);
builder.Services.AddSingleton<Wording>();
content.AddTo(builder.Services);
builder.Services.AddMicroCredStorage(storage);
builder.Services.AddEntityHost();
builder.Services.AddPeople(people, storage.Provider, settings.Data);
builder.Services.AddDrafting(assistant, content.Drafting, content.Prompts);
builder.Services.AddSingleton<RegisterEntry>();
builder.Services.AddImporting();
builder.Services.AddSingleton(PortalSchema.Build());
builder.Services.AddSingleton(_ => PortalSchema.Resolvers());
builder.Services.AddSingleton(PortalSchema.Options);
builder.Services.TryAddSingleton<IGraphQLEngine>(services => new GraphQLEngine(
    services.GetRequiredService<Schema>(), services.GetRequiredService<ResolverMap>(), services.GetRequiredService<EngineOptions>(), services.GetRequiredService<ILogger<GraphQLEngine>>()));
builder.Services.AddComparing(assistant);
builder.Services.AddSingleton<RunInExplorer>();
builder.Services.AddRazorComponents();
builder.Services.AddResponseCompression();
builder.Services.AddMappingDownloads();
builder.Services.AddHealth(drain);
builder.Services.AddHostedService<ReturnMemory>();

var app = builder.Build();
if (asked is not null)
    return await PortalCommands.RunAsync(asked, app.Services);

// A schema and resolvers that do not fit stop the start. Bound while the database is prepared.
var bound = Task.Run(app.Services.GetRequiredService<IGraphQLEngine>);
try
{
    var stopping = app.Lifetime.ApplicationStopping;
    if (await PrepareStorage.RunAsync(app.Services, settings, stopping, beside: PreparePeople.RunAsync) is { } unusable)
        return Refuse([unusable]);
}
catch (Exception failure) when (StorageFailure.Word(app.Services, failure) is { } reason)
{
    return Refuse([reason]);
}

await bound;

app.UseForwardedHeaders(proxies);
app.UseSecurityHeaders();
app.UseWhen(context => !context.Request.Path.StartsWithSegments("/graphql"), pages => pages.UseResponseCompression());
app.UseLanguagePath(content.Locales);
app.UseStorageRefusal();
app.UsePeople();
app.UseRouting();
app.UseLanguageRedirect(content.Locales);
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseAuthorization();
app.UseAntiforgery();
app.MapGraphQL(
    PeopleSchemes.ApiPath,
    new()
    {
        Authenticate = BearerToken.OfConnectionAsync,
        MaxRequestBytesSignedIn = DraftingServices.MostRequestBytes,
        WarmUp = true,
        EndStreams = app.Services.GetRequiredService<Drain>().Over,
    });
app.MapStaticAssets();
app.MapHealth();
app.MapMappingDownloads();
app.MapComparisonDownloads();
app.MapDraftDownloads();
app.MapDraftProgress();
app.MapSignOut();
app.MapImporting();
app.MapRazorComponents<App>();

try
{
    await app.StartAsync();
}
catch (HostUnavailableException reason)
{
    return await WithdrawAsync(reason.Message);
}
catch (Exception reason) when (reason is IOException or SocketException or FormatException or ArgumentException)
{
    return await WithdrawAsync(StartupMessages.CannotListen(builder.Configuration["Urls"], reason.Message));
}

await app.WaitForShutdownAsync();
return 0;

// What has started already leaves in order: a silo that did not would still count as a member of its cluster.
async Task<int> WithdrawAsync(string problem)
{
    var refused = Refuse([problem]);
    await app.StopAsync();
    return refused;
}

static int Refuse(IEnumerable<string> problems)
{
    foreach (var problem in problems)
        Console.Error.WriteLine(problem);
    return 1;
}

/// <summary>The entry point, visible to the tests that run the portal in their own process.</summary>
public partial class Program;
