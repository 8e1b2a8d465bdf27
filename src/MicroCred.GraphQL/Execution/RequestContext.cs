using System.Security.Claims;

namespace MicroCred.GraphQL.Execution;

/// <summary>What the transport knows of a request. Properties are read only when a resolver asks.</summary>
public abstract class RequestContext
{
    public abstract IServiceProvider Services { get; }

    public abstract ClaimsPrincipal User { get; }

    /// <summary>Cancelled when the client goes away.</summary>
    public abstract CancellationToken Aborted { get; }
}
