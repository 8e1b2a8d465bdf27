using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport;

/// <summary>What the endpoint allows. The defaults suit a public service.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Bytes of a request's body, of its query string, or of a WebSocket message. Default 1 MiB: a document is small, but variables may carry a text.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>The same for the body of somebody who is signed in, where that may be larger. Default: no larger.</summary>
    public int MaxRequestBytesSignedIn { get; set; }

    /// <summary>How long a client may take to send the body. Default 10 seconds.</summary>
    public TimeSpan MaxReadTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Answers of at least so many bytes are compressed when the client accepts it. Default 1400, about what one packet carries.</summary>
    public int CompressFrom { get; set; } = 1400;

    /// <summary>How long a WebSocket may stay open without a connection_init. Default 3 seconds.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a quiet stream or socket shows a sign of life. Default 12 seconds.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Ends streams and sockets, so that their clients go elsewhere and the server can stop. Default: when the server is asked to stop.</summary>
    public CancellationToken? EndStreams { get; set; }

    /// <summary>Origins, such as <c>https://app.example</c>, whose pages may open WebSockets here beside this host's own. Default none.</summary>
    public IReadOnlySet<string> AllowedOrigins { get; set; } = new HashSet<string>();

    /// <summary>
    /// Tells who speaks on a WebSocket from its connection_init payload (undefined when absent), because a browser cannot send an Authorization
    /// header there; null refuses the connection. Default: whoever the handshake's cookie or header says.
    /// </summary>
    public Func<HttpContext, JsonElement, ValueTask<ClaimsPrincipal?>>? Authenticate { get; set; }

    /// <summary>Whether the endpoint answers a few requests of its own once the server has started, so that no client waits for the compiler. Default false.</summary>
    public bool WarmUp { get; set; }

    /// <summary>Documents known by their hash. Default none.</summary>
    public TrustedDocuments Documents { get; set; } = TrustedDocuments.None;

    /// <summary>Whether only <see cref="Documents"/> are run. Default false.</summary>
    public bool TrustedDocumentsOnly { get; set; }

    internal int MostBodyBytes(ClaimsPrincipal sender) => sender.Identity is { IsAuthenticated: true } ? Math.Max(MaxRequestBytes, MaxRequestBytesSignedIn) : MaxRequestBytes;
}
