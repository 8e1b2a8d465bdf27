using MicroCred.Drafting;
using MicroCred.Drafting.Drafters.ModelBased;
using MicroCred.Drafting.Prompts;
using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Portal.Language;
using MicroCred.Storage;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroCred.Portal.Drafting;

internal static class DraftingServices
{
    /// <summary>Of a request with a brief: 5 MB of source material, with what JSON adds to line ends and quotes.</summary>
    public const int MostRequestBytes = 8 * 1024 * 1024;

    /// <summary>Of a form with a file. Far more than a source may have: what is too large is read and refused, and what was typed beside it stays.</summary>
    public const int MostFormBytes = 100 * 1024 * 1024;

    /// <summary>
    /// Offers <see cref="ReadDrafts"/>, <see cref="DraftDesk"/>, <see cref="DraftSections"/>, <see cref="FollowDraft"/>, <see cref="ExportDraft"/> and <see cref="Assistant"/>. An
    /// <see cref="IChatClient"/> that is registered before is asked in the place of the endpoint.
    /// </summary>
    public static IServiceCollection AddDrafting(this IServiceCollection services, AssistantSettings settings, DraftingReference reference, Lazy<PromptBook> prompts)
    {
        if (settings is { Endpoint: { } endpoint, Model: { } model })
            services.TryAddSingleton<IChatClient>(_ => new OpenAiEndpoint(endpoint, model, settings.ApiKey));
        services.Configure<FormOptions>(options => options.ValueLengthLimit = MostRequestBytes);
        services.AddSingleton(reference);
        services.AddEntityKind(_ => new CourseDraftEntity());
        services.AddSingleton(DraftProjection.Of(CourseDraftEntity.KindName, CourseDraftEntity.Formats));
        services.AddSingleton<DraftBoards>();
        services.AddSingleton(provider => new Assistant(
            settings, provider.GetService<IChatClient>(), reference, prompts, provider.GetRequiredService<ModelUse>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ReadDrafts(
            provider.GetRequiredService<IEntityHost>(), provider.GetRequiredService<CourseDraftEntity>(), provider.GetRequiredService<DraftList>(), provider.GetRequiredService<DraftingRuns>(),
            provider.GetRequiredService<PeopleRegister>(), reference));
        services.AddSingleton(provider => new DraftDesk(provider.GetRequiredService<IEntityHost>(), provider.GetRequiredService<CourseDraftEntity>(), reference));
        services.AddSingleton(provider => new DraftSections(
            provider.GetRequiredService<ReadDrafts>(), provider.GetRequiredService<IEntityHost>(), provider.GetRequiredService<CourseDraftEntity>(), reference, provider.GetRequiredService<Assistant>(),
            provider.GetRequiredService<DraftingRuns>(), provider.GetRequiredService<PortalStorage>(), provider.GetRequiredService<DraftBoards>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<DraftSections>>()));
        services.AddHostedService(provider => provider.GetRequiredService<DraftSections>());
        services.AddSingleton(provider => new FollowDraft(provider.GetRequiredService<ReadDrafts>(), provider.GetRequiredService<DraftBoards>(), provider.GetRequiredService<IChangeNotices>()));
        services.AddSingleton(provider => new ExportDraft(reference, provider.GetRequiredService<Wording>()));
        return services;
    }
}
