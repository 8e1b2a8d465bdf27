using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Limits;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport;

/// <summary>
/// Counts the operations that each client has running. A client is the person signed in, else the address; people behind one address share.
/// </summary>
internal sealed class ClientOperations(int allowed)
{
    /// <summary>Clients remembered; beyond it, those with nothing running are forgotten.</summary>
    private const int Remembered = 4096;

    private readonly ConcurrentDictionary<object, Count> counts = new();

    public GraphQLError Refusal { get; } = LimitErrors.Exceeded("concurrentOperations", allowed + 1L, allowed, LimitMessages.ConcurrentOperations);

    /// <summary>Admits one more operation; dispose what it gives when the operation has ended.</summary>
    /// <returns>False when the client has as many as it may.</returns>
    public bool TryEnter(HttpContext http, ClaimsPrincipal user, out Admission admission)
    {
        var client = Client(http, user);
        if (!counts.TryGetValue(client, out var count))
        {
            if (counts.Count >= Remembered)
                Forget();
            count = counts.GetOrAdd(client, static _ => new Count());
        }

        admission = new(count);
        if (count.Add(1) <= allowed)
            return true;
        count.Add(-1);
        admission = default;
        return false;
    }

    private static object Client(HttpContext http, ClaimsPrincipal user)
    {
        if (user.Identity is { IsAuthenticated: true })
            return user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity.Name ?? "";
        return http.Connection.RemoteIpAddress ?? IPAddress.None;
    }

    /// <summary>A client that comes back at this very moment may be counted anew; it gains one operation at most.</summary>
    private void Forget()
    {
        foreach (var (client, count) in counts)
        {
            if (count.Running == 0)
                counts.TryRemove(new(client, count));
        }
    }

    /// <summary>An operation that counts until this is disposed, once.</summary>
    internal readonly struct Admission(Count? count) : IDisposable
    {
        public void Dispose() => count?.Add(-1);
    }

    internal sealed class Count
    {
        private int running;

        public int Running => Volatile.Read(ref running);

        public int Add(int change) => Interlocked.Add(ref running, change);
    }
}
