using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.HotChocolate.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.HotChocolate.Schemas;

/// <summary>Makes Hot Chocolate's schema of the portal's: the same SDL, with the resolver map bound to it while its types are completed.</summary>
internal static class ExecutableSchema
{
    /// <returns>A container of its own: the portal's services are the resolvers' alone, and Hot Chocolate's do not mix with them.</returns>
    public static ServiceProvider Build(BoundSchema bound, ResolverMap map, EngineOptions options)
    {
        var services = new ServiceCollection();
        var builder = services
            .AddGraphQL()
            .AddDocument(Document(bound.Schema))
            .TryAddTypeInterceptor(new ResolverInterceptor(bound, map))
            .ModifyOptions(schema =>
            {
                schema.QueryTypeName = bound.Schema.Query.Name;
                schema.MutationTypeName = bound.Schema.Mutation?.Name;
                schema.SubscriptionTypeName = bound.Schema.Subscription?.Name;
                schema.RemoveUnusedTypeSystemDirectives = false;
                schema.EnableTag = false;
            })
            .UseInstrumentation()
            .UseExceptions()
            .UseReadDocuments()
            .UseOperationCache()
            .UseOperationResolver()
            .UseOperationVariableCoercion()
            .UseOperationExecution();
        foreach (var scalar in map.Scalars)
            builder.AddType(scalar.Accept(new BoundScalarFactory((ScalarType)bound.Schema.FindType(scalar.Name)!)));
        return services.BuildServiceProvider();
    }

    /// <summary>Custom scalars are no part of it: Hot Chocolate takes them as types of ours.</summary>
    private static DocumentNode Document(Schema schema)
    {
        var document = Utf8GraphQLParser.Parse(SchemaPrinter.Print(schema), new ParserOptions(maxAllowedFields: int.MaxValue));
        return document.WithDefinitions([.. document.Definitions.Where(definition => definition is not ScalarTypeDefinitionNode)]);
    }
}
