using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Tests.Transport;

/// <summary>The engine behind the transports here. A project that tests them with another engine compiles these tests with a file of its own in this one's place.</summary>
internal static class EngineUnderTest
{
    public static IGraphQLEngine Of(Schema schema, ResolverMap resolvers, EngineOptions? options) => new GraphQLEngine(schema, resolvers, options);

    /// <summary>The same JSON in this engine's spelling: that of the tests.</summary>
    public static string AsWritten(string json) => json;
}
