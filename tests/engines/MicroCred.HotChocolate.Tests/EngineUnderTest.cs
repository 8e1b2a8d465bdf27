using System.Globalization;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.HotChocolate;

namespace MicroCred.Conformance.Tests.Reference
{
    /// <summary>Hot Chocolate, in the built-in engine's place.</summary>
    internal static class EngineUnderTest
    {
        public static IGraphQLEngine Of(Schema schema, ResolverMap resolvers, EngineOptions? options) => new HotChocolateEngine(schema, resolvers, options);
    }
}

namespace MicroCred.GraphQL.Tests.Transport
{
    internal static class EngineUnderTest
    {
        public static IGraphQLEngine Of(Schema schema, ResolverMap resolvers, EngineOptions? options) => Conformance.Tests.Reference.EngineUnderTest.Of(schema, resolvers, options);

        /// <summary>Characters beyond U+FFFF are written as escapes, which mean the same.</summary>
        public static string AsWritten(string json) =>
            string.Concat(json.Select(unit => char.IsSurrogate(unit) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}") : unit.ToString()));
    }
}
