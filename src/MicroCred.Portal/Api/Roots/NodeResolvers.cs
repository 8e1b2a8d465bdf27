using MicroCred.Frameworks.Levels;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Drafting;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Api.Roots;

/// <summary>Relay's refetching: an object by its global ID, whatever its type.</summary>
internal static class NodeResolvers
{
    private const int MostIds = 100;

    public static ResolverMap AddNodes(this ResolverMap map) => map.Root("Query", query => query
        .FieldAsync("node", async context => await FindAsync(context.Argument<string>("id"), context))
        .FieldAsync("nodes", async context =>
        {
            var ids = context.Argument<string[]>("ids");
            if (ids.Length > MostIds)
                return context.Refuse<object?[]>(LimitErrors.Exceeded("nodes", ids.Length, MostIds, "Asked for {0} nodes at once; at most {1} are answered. Ask for the rest in further requests."));
            var nodes = new object?[ids.Length];
            for (var i = 0; i < ids.Length; i++)
                nodes[i] = await FindAsync(ids[i], context);
            return nodes;
        }));

    private static async ValueTask<object?> FindAsync(string text, ResolverContext context)
    {
        if (!GlobalId.TryParse(text, out var id))
            return null;
        var reference = context.Service<ReferenceDesk>();
        var catalogue = context.Service<ICatalogue>();
        return id.Type switch
        {
            "QualificationsFramework" => reference.Data.FindFramework(id.Key),
            "Level" when id.Key.Split(' ') is [var framework, var number] && int.TryParse(number, out var parsed) =>
                reference.Data.FindLevel(new LevelId(framework, parsed)),
            "MicroCredential" when MicroCredentialId.TryParse(id.Key, out var key) => await catalogue.FindAsync(key, cancellation: context.CancellationToken),
            "Provider" when ProviderId.TryParse(id.Key, out var key) => (await catalogue.FindProvidersAsync([key], context.CancellationToken))[0],
            "CourseDraft" => await DraftResolvers.FindAsync(id, context),
            _ => null,
        };
    }
}
