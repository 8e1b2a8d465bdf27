using System.Security.Claims;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People;

/// <summary>Who asks, as the account is now: read anew for each request, so that a role taken away is gone at once.</summary>
internal sealed class PersonIdentity : ClaimsIdentity
{
    public PersonIdentity(Person person, string scheme)
        : base([.. SessionClaims(person), .. person.Grants.Select(grant => new Claim(ClaimTypes.Role, grant.Role.ToString()))], scheme) => Person = person;

    public Person Person { get; }

    /// <returns>Null where nobody has signed in.</returns>
    public static Person? PersonOf(ClaimsPrincipal user) => user.Identities.OfType<PersonIdentity>().FirstOrDefault()?.Person;

    /// <summary>All that a cookie carries: no name, no address, no role.</summary>
    public static Claim[] SessionClaims(Person person) =>
        [new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(PeopleSchemes.StampClaim, person.Stamp)];
}
