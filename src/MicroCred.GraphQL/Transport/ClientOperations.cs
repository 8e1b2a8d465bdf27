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
    private readonly ConcurrentDictionary<object, Count> counts = new();

    /// <summary>Admits one more operation; release what it returns when the operation has ended.</summary>
    /// <returns>Null when the client has as many as it may.</returns>
    public Count? TryEnter(HttpContext http, ClaimsPrincipal user)
    {
        var client = Client(http, user);
        while (true)
        {
            var count = counts.GetOrAdd(client, static (key, owner) => new Count(owner, key), this);
            switch (count.TryAdd(allowed))
            {
                case Entry.Admitted: return count;
                case Entry.Refused: return null;
            }
        }
    }

    public GraphQLError Refusal() => LimitErrors.Exceeded("concurrentOperations", allowed + 1L, allowed, LimitMessages.ConcurrentOperations);

    private static object Client(HttpContext http, ClaimsPrincipal user)
    {
        if (user.Identity is { IsAuthenticated: true })
            return user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity.Name ?? "";
        return http.Connection.RemoteIpAddress ?? IPAddress.None;
    }

    internal enum Entry { Admitted, Refused, Gone }

    /// <summary>The operations of one client. Leaves the table with the last of them.</summary>
    internal sealed class Count(ClientOperations owner, object client) : IDisposable
    {
        private int running;

        public void Dispose()
        {
            lock (this)
            {
                if (--running > 0)
                    return;
                running = -1;
                owner.counts.TryRemove(client, out _);
            }
        }

        /// <returns>Gone when the last operation has just ended: the table has or will have another count.</returns>
        public Entry TryAdd(int most)
        {
            lock (this)
            {
                if (running < 0)
                    return Entry.Gone;
                if (running == most)
                    return Entry.Refused;
                running++;
                return Entry.Admitted;
            }
        }
    }
}
