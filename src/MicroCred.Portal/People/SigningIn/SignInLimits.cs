using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People.SigningIn;

/// <summary>
/// How often a sign-in may be tried, whether it succeeds or not: from one address, and for one account. Counted in this process first, so that a
/// flood stops here, and then in the database, which all replicas share.
/// </summary>
internal sealed class SignInLimits(SignInAttempts attempts) : IDisposable
{
    private const int ForAnAddress = 120;

    private const int ForAnAccount = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> addresses = Limiter(ForAnAddress);

    private readonly PartitionedRateLimiter<string> accounts = Limiter(ForAnAccount);

    public async ValueTask<bool> TryEnterAsync(IPAddress? address, string email, CancellationToken cancellation)
    {
        var (place, account) = (PlaceOf(address), email.Trim().ToUpperInvariant());
        using var fromAddress = addresses.AttemptAcquire(place);
        if (!fromAddress.IsAcquired)
            return false;
        using var forAccount = accounts.AttemptAcquire(account);
        return forAccount.IsAcquired
            && await attempts.CountAsync($"address {place}", cancellation) <= ForAnAddress
            && await attempts.CountAsync($"account {account}", cancellation) <= ForAnAccount;
    }

    public void Dispose()
    {
        addresses.Dispose();
        accounts.Dispose();
    }

    /// <summary>One customer has a whole network of 64 bits in IPv6: it counts as one place.</summary>
    private static string PlaceOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.MapToIPv4().ToString(),
    };

    private static PartitionedRateLimiter<string> Limiter(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = Window, QueueLimit = 0 }));
}
