namespace MicroCred.Portal.Tests.People.Issuers;

/// <summary>An issuer and a portal that takes its tokens, for tests that leave both as they are.</summary>
public sealed class IssuerAndPortal : IAsyncLifetime
{
    internal TestIssuer Issuer { get; private set; } = null!;

    internal PortalWithIssuer Portal { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await TestIssuer.StartAsync();
        Portal = new(Issuer);
    }

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
