using MicroCred.GraphQL.Transport.Http;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.WebSockets;

/// <summary>Accepts WebSockets of the graphql-transport-ws protocol from this host's own pages and from programs.</summary>
internal sealed class SocketEndpoint(OperationRunner runner, GraphQLHttpOptions options, TimeProvider time, CancellationToken stopping)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http)
    {
        if (http.Request.Headers.Origin is [{ } origin] && !CrossSiteGuard.IsOwn(origin, http.Request) && !options.AllowedOrigins.Contains(origin))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isKnown = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isKnown ? Protocol : null,
            KeepAliveInterval = options.KeepAlive,
            KeepAliveTimeout = options.KeepAlive,
        });
        if (!isKnown)
        {
            using var writer = new SocketWriter(socket, http.RequestAborted);
            await writer.CloseAsync(CloseReason.Subprotocol);
            return;
        }

        using var connection = new SocketConnection(http, socket, runner, options, time, stopping);
        await connection.RunAsync();
    }
}
