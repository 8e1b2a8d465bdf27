using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.Bench.Engines;

/// <summary>Makes an engine for the portal's schema and resolvers.</summary>
internal delegate IGraphQLEngine MakeEngine(Schema schema, ResolverMap resolvers);

/// <summary>The engines that can be measured: the built-in one, and what <c>-p:Engines=…</c> compiled in.</summary>
internal static partial class MeasuredEngines
{
    public const string BuiltIn = "BuiltIn";

    public static readonly IReadOnlyDictionary<string, MakeEngine> All = Collect();

    /// <summary>Null in a build that has only the built-in one.</summary>
    public static string? Other => All.Keys.FirstOrDefault(name => name != BuiltIn);

    static partial void AddHotChocolate(Dictionary<string, MakeEngine> engines);

    private static Dictionary<string, MakeEngine> Collect()
    {
        var engines = new Dictionary<string, MakeEngine>(StringComparer.Ordinal) { [BuiltIn] = (schema, resolvers) => new GraphQLEngine(schema, resolvers) };
        AddHotChocolate(engines);
        return engines;
    }
}
