using System.Security.Claims;
using MicroCred.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.GraphQL.Transport.WebSockets;

/// <summary>An operation that runs on a connection, and what its resolvers may ask.</summary>
internal sealed class SocketOperation(string id, HttpContext http, ClaimsPrincipal user, CancellationToken connectionEnded) : RequestContext, IAsyncDisposable
{
    private readonly CancellationTokenSource stopped = CancellationTokenSource.CreateLinkedTokenSource(connectionEnded);

    // Of its own, not the connection's: an operation of tomorrow must not be answered with what was current when the connection began.
    private readonly AsyncServiceScope scope = http.RequestServices.CreateAsyncScope();

    public string Id => id;

    /// <summary>Completes when the operation has ended; never fails.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    public override IServiceProvider Services => scope.ServiceProvider;

    public override ClaimsPrincipal User => user;

    public override CancellationToken Aborted => stopped.Token;

    /// <summary>Ends the operation because the client asks for it.</summary>
    public Task StopAsync() => stopped.CancelAsync();

    public ValueTask DisposeAsync()
    {
        stopped.Dispose();
        return scope.DisposeAsync();
    }
}
