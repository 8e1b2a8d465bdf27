using MicroCred.Portal.Comparing.Embedding;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Comparison;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MicroCred.Portal.Comparing;

internal static class ComparingServices
{
    /// <summary>Offers <see cref="CompareEntries"/>. Outcomes are matched by a model, too, only where one is set up.</summary>
    public static IServiceCollection AddComparing(this IServiceCollection services, AssistantSettings settings)
    {
        if (settings is { Endpoint: { } endpoint, Embedding: { } embedding })
        {
            services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => new OpenAiEmbeddings(endpoint, embedding.Model, settings.ApiKey));
            services.AddSingleton(provider => new OutcomeEmbeddings(
                provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), embedding, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OutcomeEmbeddings>>()));
        }

        return services.AddSingleton(provider => new CompareEntries(
            provider.GetRequiredService<ICatalogue>(), provider.GetRequiredService<CurrentReference>(), provider.GetRequiredService<OutcomeMatcher>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetService<OutcomeEmbeddings>()));
    }
}
