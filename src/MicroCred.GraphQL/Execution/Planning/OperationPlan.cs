using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>An operation ready to run: steps bound to delegates, names to bytes. Knows nothing of a request; many run it at once.</summary>
/// <param name="Fields">Every field of the response, by its id.</param>
/// <param name="BatchCount">How many batches may collect keys at one time.</param>
/// <param name="Source">How the root field of a subscription opens its stream; null for other operations.</param>
internal sealed record OperationPlan(OperationKind Kind, Selection<RootValue> Root, IReadOnlyList<PlannedField> Fields, int BatchCount, IEventSource? Source);

/// <summary>Opens the stream of a subscription. Specification section 6.2.3.1, "CreateSourceEventStream".</summary>
internal interface IEventSource
{
    PlannedField Field { get; }

    /// <summary>Each item is an event in a box that <see cref="Execution.Event"/> takes; null when the resolver gave no stream.</summary>
    IAsyncEnumerable<object>? Open(ResolverContext context);
}
