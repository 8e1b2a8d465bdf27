using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MicroCred.Portal.People.Issuers;

/// <summary>
/// Tokens of the configured issuer (JWT, RFC 7519). The token says who somebody is for the issuer, and no more: what she may do here is what the
/// account may that an administrator bound the subject to. A subject bound to none is a person without roles.
/// </summary>
internal sealed class IssuedTokens(IssuerSettings settings, IssuerKeys keys, ExternalSubjects subjects, TimeProvider clock, ILogger<IssuedTokens> log)
{
    private const int MostBytes = 16 * 1024;

    /// <summary>How far the issuer's clock may be from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Public-key signatures only: with these, what verifies a token cannot make one.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MostBytes };

    public async ValueTask<Result<Person>> FindOwnerAsync(string token, CancellationToken cancellation)
    {
        if (token.Length > MostBytes || !handler.CanReadToken(token))
            return Refuse("it is no signed JWT");
        if (await keys.FindAsync(KeyIdOf(token), cancellation) is not { } candidates)
            return new Refusal(RefusalCode.Unavailable, PeopleMessages.IssuerAway);
        var verdict = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = candidates,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        if (!verdict.IsValid)
            return Refuse(verdict.Exception.GetType().Name);
        var subject = ((JsonWebToken)verdict.SecurityToken).Subject;
        if (subject is null || !ExternalSubject.MayBe(subject))
            return Refuse("it has no subject");
        var owner = await subjects.FindOwnerAsync(settings.Issuer, subject, cancellation) ?? Unbound(subject);
        return owner.IsLocked ? Refuse("its account is out of use") : owner;
    }

    private string? KeyIdOf(string token)
    {
        try
        {
            return handler.ReadJsonWebToken(token).Kid is { Length: > 0 } id ? id : null;
        }
        catch (ArgumentException)
        {
            // Not to be read: whatever key, the validation refuses it.
            return null;
        }
    }

    private bool IsNow(DateTime? from, DateTime? until) =>
        clock.GetUtcNow().UtcDateTime is var now && until is { } end && now < end + Skew && (from is null || now >= from - Skew);

    /// <summary>She sees her subject as her name, and can tell it to an administrator.</summary>
    private static Person Unbound(string subject) => new(default, "", subject, [], "", IsLocked: false, IsDemo: false, default);

    /// <param name="reason">For the log: nothing of the token's content.</param>
    private Refusal Refuse(string reason)
    {
        log.LogInformation("A token of the issuer was refused: {Reason}.", reason);
        return new(RefusalCode.Unauthenticated, PeopleMessages.BadToken);
    }
}
