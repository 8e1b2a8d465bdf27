using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.HotChocolate;

namespace MicroCred.Portal.Engines;

internal static partial class EnginesOfThisBuild
{
    static partial void AddHotChocolate(ICollection<IEngine> engines) => engines.Add(new HotChocolateApi());
}

/// <summary>The API executed by Hot Chocolate: the same schema, resolvers and transports.</summary>
internal sealed class HotChocolateApi : IEngine
{
    public EngineSeam Seam => EngineSeam.Api;

    public string Name => "HotChocolate";

    public IReadOnlyList<string> Settings => [];

    public IEnumerable<string> Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IGraphQLEngine>(services => new HotChocolateEngine(
            services.GetRequiredService<Schema>(), services.GetRequiredService<ResolverMap>(), services.GetRequiredService<EngineOptions>(), services.GetRequiredService<ILogger<HotChocolateEngine>>()));
        return [];
    }
}
