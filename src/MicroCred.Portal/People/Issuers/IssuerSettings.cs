namespace MicroCred.Portal.People.Issuers;

/// <summary>The OpenID Connect issuer whose tokens the API takes beside its own.</summary>
/// <param name="Issuer">As the issuer writes itself in <c>iss</c>, to the letter.</param>
/// <param name="Audience">What the issuer writes in <c>aud</c> of tokens that are for this portal.</param>
internal sealed record IssuerSettings(string Issuer, string Audience)
{
    public const string IssuerKey = "SignIn:Issuer";

    public const string AudienceKey = "SignIn:Audience";

    /// <summary>Where the issuer describes itself (OpenID Connect Discovery 1.0, section 4).</summary>
    public Uri Discovery => new(Issuer.TrimEnd('/') + "/.well-known/openid-configuration");

    /// <param name="problem">Why the settings cannot be used; null when they can.</param>
    /// <returns>Null where no issuer is configured.</returns>
    public static IssuerSettings? Read(IConfiguration configuration, out string? problem)
    {
        var (issuer, audience) = (configuration[IssuerKey], configuration[AudienceKey]);
        problem = (issuer, audience) switch
        {
            (null or "", null or "") => null,
            (null or "", _) or (_, null or "") => PeopleStartupMessages.IssuerAndAudience,
            _ => Uri.TryCreate(issuer, UriKind.Absolute, out var address) && IsSafe(address) ? null : PeopleStartupMessages.NotAnIssuer(issuer),
        };
        return problem is null && issuer is { Length: > 0 } ? new(issuer, audience!) : null;
    }

    /// <summary>Keys that come unencrypted could be anybody's; only this machine is trusted with that.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
