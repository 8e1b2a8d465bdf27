using MicroCred.HotChocolate;

namespace MicroCred.Bench.Engines;

internal static partial class MeasuredEngines
{
    static partial void AddHotChocolate(Dictionary<string, MakeEngine> engines) => engines.Add("HotChocolate", (schema, resolvers) => new HotChocolateEngine(schema, resolvers));
}
