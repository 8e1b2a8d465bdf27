using MicroCred.Frameworks.Results;
using MicroCred.Portal.People.Issuers;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People.SigningIn;

/// <summary>Whose a bearer token is: one of our own, or one of the issuer, where one is configured.</summary>
internal sealed class BearerOwners(AccessTokens own, IEnumerable<IssuedTokens> issued)
{
    private readonly IssuedTokens? issued = issued.SingleOrDefault();

    public async ValueTask<Result<Person>> FindAsync(string secret, CancellationToken cancellation)
    {
        if (issued is not null && !AccessTokens.IsOwn(secret))
            return await issued.FindOwnerAsync(secret, cancellation);
        return await own.FindOwnerAsync(secret, cancellation) is { } owner ? owner : new Refusal(RefusalCode.Unauthenticated, PeopleMessages.BadToken);
    }
}
