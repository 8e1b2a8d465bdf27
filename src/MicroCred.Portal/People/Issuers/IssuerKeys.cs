using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace MicroCred.Portal.People.Issuers;

/// <summary>
/// The issuer's public keys. They are fetched when the first token comes, again once a day, and when a token names a key that is not among them
/// — but not more often than a stranger's made-up tokens should make us ask. Where the issuer does not answer, those known go on.
/// </summary>
internal sealed class IssuerKeys(IssuerSettings settings, TimeProvider clock, ILogger<IssuerKeys> log) : IDisposable
{
    public static readonly TimeSpan LeastBetween = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    private const int MostBytes = 512 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5), MaxResponseContentBufferSize = MostBytes };
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile IReadOnlyList<SecurityKey> known = [];
    private DateTimeOffset asked = DateTimeOffset.MinValue;
    private DateTimeOffset fetched = DateTimeOffset.MinValue;

    /// <param name="id">The key that a token names; null where it names none.</param>
    /// <returns>Those it may be; all where it names none. Null while the issuer has never answered.</returns>
    public async ValueTask<IReadOnlyList<SecurityKey>?> FindAsync(string? id, CancellationToken cancellation)
    {
        if (Matching(id).Count == 0 || clock.GetUtcNow() - fetched > Lasts)
            await FetchAsync(id, cancellation);
        return known.Count == 0 ? null : Matching(id);
    }

    public void Dispose()
    {
        http.Dispose();
        turn.Dispose();
    }

    private IReadOnlyList<SecurityKey> Matching(string? id) => id is null ? known : [.. known.Where(key => key.KeyId == id)];

    private async Task FetchAsync(string? id, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (now - asked < LeastBetween || (Matching(id).Count > 0 && now - fetched <= Lasts))
                return;
            asked = now;
            known = await ReadAsync(cancellation);
            fetched = now;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException or JsonException or InvalidDataException or ArgumentException or UriFormatException
            && !cancellation.IsCancellationRequested)
        {
            log.LogWarning("The keys of {Issuer} could not be read: {Reason}", settings.Issuer, away.Message);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<IReadOnlyList<SecurityKey>> ReadAsync(CancellationToken cancellation)
    {
        using var description = JsonDocument.Parse(await http.GetByteArrayAsync(settings.Discovery, cancellation));
        var (issuer, address) = (TextOf(description, "issuer"), new Uri(TextOf(description, "jwks_uri")));
        if (issuer != settings.Issuer)
            throw new InvalidDataException($"it calls itself '{issuer}'. {IssuerSettings.IssuerKey} must be that, to the letter.");
        if (!IssuerSettings.IsSafe(address))
            throw new InvalidDataException($"its keys stand at {address}, which is not https.");

        // Only public keys: a shared secret among them would let whoever reads it sign.
        var keys = new JsonWebKeySet(await http.GetStringAsync(address, cancellation)).GetSigningKeys();
        IReadOnlyList<SecurityKey> fit = [.. keys.Where(key => key is RsaSecurityKey or ECDsaSecurityKey or X509SecurityKey)];
        return fit.Count > 0 ? fit : throw new InvalidDataException("it publishes no RSA or elliptic-curve key to sign with.");
    }

    private static string TextOf(JsonDocument description, string name) =>
        description.RootElement.ValueKind is JsonValueKind.Object && description.RootElement.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String
            ? text.GetString()!
            : throw new InvalidDataException($"its description has no {name}.");
}
