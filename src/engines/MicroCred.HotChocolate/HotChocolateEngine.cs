using HotChocolate.Execution;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.HotChocolate.Requests;
using MicroCred.HotChocolate.Schemas;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroCred.HotChocolate;

/// <summary>
/// The same schema and resolver map, executed by Hot Chocolate's request pipeline. Documents are read, validated and measured as they are for the
/// built-in engine, and variables and arguments coerced, so that both refuse the same requests in the same words; Hot Chocolate plans, runs and completes.
/// </summary>
public sealed class HotChocolateEngine : IGraphQLEngine, IAsyncDisposable
{
    private readonly BoundSchema bound;
    private readonly EngineOptions options;
    private readonly DocumentCache documents;
    private readonly ServiceProvider services;
    private readonly OperationServices operations;

    /// <exception cref="SchemaException">Schema and resolvers do not correspond; every problem is named.</exception>
    public HotChocolateEngine(Schema schema, ResolverMap resolvers, EngineOptions? options = null, ILogger<HotChocolateEngine>? logger = null, TimeProvider? clock = null)
    {
        bound = SchemaBinder.Bind(schema, resolvers);
        this.options = options ?? EngineOptions.Default;
        services = ExecutableSchema.Build(bound, resolvers, this.options);
        var executor = services.GetRequestExecutorAsync().AsTask().GetAwaiter().GetResult();
        operations = new(executor, new ErrorTranslation(logger ?? NullLogger<HotChocolateEngine>.Instance, this.options.IsUnavailable), clock ?? TimeProvider.System);
        documents = new DocumentCache(bound, this.options, Compile);
    }

    public Schema Schema => bound.Schema;

    public GraphQLLimits Limits => options.Limits;

    public PreparedOperation Prepare(ReadOnlySpan<byte> document, string? operationName) => documents.Get(document, operationName);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private HotChocolateOperation Compile(DocumentNode document, OperationNode operation, OperationAllowance allowance, Action<int> kept) =>
        new(operations, bound, document, operation, allowance);
}
