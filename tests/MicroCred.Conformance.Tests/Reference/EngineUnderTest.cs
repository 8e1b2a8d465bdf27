using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.Conformance.Tests.Reference;

/// <summary>The engine that this project asks its questions. A project that asks them of another engine compiles these tests with a file of its own in this one's place.</summary>
internal static class EngineUnderTest
{
    public static IGraphQLEngine Of(Schema schema, ResolverMap resolvers, EngineOptions options) => new GraphQLEngine(schema, resolvers, options);
}
