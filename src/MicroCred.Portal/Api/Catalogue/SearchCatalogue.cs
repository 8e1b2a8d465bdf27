using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Api.Catalogue;

/// <summary>The <c>microCredentials</c> field: its arguments as a query of the catalogue.</summary>
internal static class SearchCatalogue
{
    public static async ValueTask<CataloguePage?> ResolveAsync(ResolverContext context)
    {
        var filter = context.Argument<MicroCredentialFilter?>("filter");
        ProviderId? provider = null;
        if (filter?.Provider is { } id && (provider = CatalogueResolvers.ProviderOf(id)) is null)
            return context.Refuse<CataloguePage>(new Refusal(RefusalCode.BadUserInput, new Message("refusal.notAProviderId", id), "filter", "provider"));

        var query = new CatalogueQuery(
            context.Argument<string?>("search"),
            filter?.ToCatalogue(provider),
            context.Argument<CatalogueOrder?>("order"),
            new PageRequest(context.Argument<int?>("first"), context.Argument<string?>("after"), context.Argument<int?>("last"), context.Argument<string?>("before")));
        return context.OrRefuse(await context.Service<ICatalogue>().SearchAsync(query, context.CancellationToken));
    }
}

/// <summary>The input of the same name.</summary>
internal sealed record MicroCredentialFilter(
    CountryCode[]? Country,
    string? Framework,
    int? Level,
    int? AqrfLevel,
    string? Provider,
    string? Field,
    DeliveryMode[]? DeliveryMode,
    bool? QualityVerified,
    decimal? MinHours,
    decimal? MaxHours)
{
    public CatalogueFilter ToCatalogue(ProviderId? provider) => new()
    {
        Countries = [.. Country?.Select(country => country.Value) ?? []],
        Framework = Framework,
        Level = Level,
        AqrfLevel = AqrfLevel,
        Provider = provider,
        Field = Field,
        DeliveryModes = [.. DeliveryMode ?? []],
        QualityVerified = QualityVerified,
        MinHours = MinHours,
        MaxHours = MaxHours,
    };
}
