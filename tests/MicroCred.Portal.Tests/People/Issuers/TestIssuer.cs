using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MicroCred.Portal.Tests.People.Issuers;

/// <summary>An OpenID Connect issuer on a port of this machine: it describes itself, publishes its keys, changes them and goes away.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Audience = "https://portal.example";

    private WebApplication? server;
    private int port;

    private TestIssuer() => Rotate();

    public string Address => $"http://127.0.0.1:{port}/realms/test";

    /// <summary>What the description says that the issuer is called.</summary>
    public string? CallsItself { get; set; }

    /// <summary>How often the keys were asked for.</summary>
    public int Asked { get; private set; }

    public RSA Key { get; private set; } = null!;

    public string KeyId { get; private set; } = "";

    public static async Task<TestIssuer> StartAsync()
    {
        var issuer = new TestIssuer();
        await issuer.ComeBackAsync();
        return issuer;
    }

    public void Rotate() => (Key, KeyId) = (RSA.Create(2048), Guid.NewGuid().ToString("N"));

    public async Task GoAwayAsync()
    {
        await server!.StopAsync();
        await server.DisposeAsync();
        server = null;
    }

    /// <summary>At the address that it had.</summary>
    public async Task ComeBackAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        server = builder.Build();
        server.MapGet("/realms/test/.well-known/openid-configuration", () => Results.Json(new { issuer = CallsItself ?? Address, jwks_uri = $"{Address}/keys" }));
        server.MapGet("/realms/test/keys", () =>
        {
            Asked++;
            return Results.Text(Keys(), "application/json");
        });
        await server.StartAsync();
        port = new Uri(server.Urls.First()).Port;
    }

    /// <summary>A token that is right in everything but what a test changes.</summary>
    public string Token(string subject, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            NotBefore = RunningPortal.Now.UtcDateTime.AddMinutes(-1),
            IssuedAt = RunningPortal.Now.UtcDateTime.AddMinutes(-1),
            Expires = RunningPortal.Now.UtcDateTime.AddMinutes(10),
            Subject = new ClaimsIdentity([new("sub", subject), new("email", "admin@demo.example"), new("roles", "ADMINISTRATOR")]),
            SigningCredentials = new(new RsaSecurityKey(Key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await GoAwayAsync();
        Key.Dispose();
    }

    /// <summary>Beside its own, a shared secret that no portal should take for a key.</summary>
    private string Keys()
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new object[]
            {
                new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) },
                new { kty = "oct", use = "sig", alg = "HS256", kid = "shared", k = Base64UrlEncoder.Encode(Secret) },
            },
        });
    }

    public static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
}
