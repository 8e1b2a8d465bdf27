using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Api.Catalogue;

/// <summary>See <c>likelyDuplicates</c> in the schema.</summary>
internal static class DuplicateResolvers
{
    private const int DefaultSize = 10;

    private const int LargestSize = 50;

    public static ResolverMap AddDuplicates(this ResolverMap map) => map
        .Root("Query", query => query.FieldAsync("likelyDuplicates", ResolveAsync))
        .Object<DuplicatePage>("LikelyDuplicates", type => type
            .Field("groups", page => page.Groups)
            .Field("next", page => page.Next))
        .Object<DuplicateGroup>("LikelyDuplicateGroup", type => type
            .Field("entries", group => group.Entries)
            .Field("hasMore", group => group.HasMore));

    private static async ValueTask<DuplicatePage?> ResolveAsync(ResolverContext context)
    {
        var size = context.Argument<int?>("first") ?? DefaultSize;
        if (size is < 1 or > LargestSize)
            return context.Refuse<DuplicatePage>(new Refusal(RefusalCode.BadUserInput, new Message("storage.page.size", size, LargestSize), "first"));
        ProviderId? provider = null;
        if (context.Argument<string?>("provider") is { } id && (provider = CatalogueResolvers.ProviderOf(id)) is null)
            return context.Refuse<DuplicatePage>(new Refusal(RefusalCode.BadUserInput, new Message("refusal.notAProviderId", id), "provider"));
        return await context.Service<LikelyDuplicates>().PageAsync(size, context.Argument<string?>("after"), provider, context.CancellationToken);
    }
}
