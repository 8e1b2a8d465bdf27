using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// The response of an execution. Stands between it and whoever sends the response, so that one disposed of twice, or read too late, cannot
/// touch the request that the pooled execution serves by then.
/// </summary>
internal sealed class ExecutedResponse(Execution running) : GraphQLResponse
{
    private Execution? execution = running;

    public override ReadOnlyMemory<byte> Body => Live.Body;

    public override bool HasData => true;

    public override IReadOnlyList<GraphQLError> Errors => Live.Errors;

    private Execution Live => execution ?? throw new ObjectDisposedException(nameof(GraphQLResponse));

    public override void Dispose() => Interlocked.Exchange(ref execution, null)?.Release();
}
