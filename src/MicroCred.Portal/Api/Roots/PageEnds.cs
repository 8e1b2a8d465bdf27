using MicroCred.GraphQL.Resolvers;

namespace MicroCred.Portal.Api.Roots;

/// <summary>See <c>PageInfo</c> in the schema.</summary>
internal readonly record struct PageEnds(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

internal static class PageInfo
{
    public static ResolverMap AddPageInfo(this ResolverMap map) => map.Object<PageEnds>("PageInfo", type => type
        .Field("hasNextPage", page => page.HasNextPage)
        .Field("hasPreviousPage", page => page.HasPreviousPage)
        .Field("startCursor", page => page.StartCursor)
        .Field("endCursor", page => page.EndCursor));
}
