using MicroCred.Frameworks.Results;
using MicroCred.Portal.People;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Api.People;

/// <summary>Who may call an operation. Which of a country's cases or a provider's entries are meant is the operation's own question.</summary>
internal sealed record AccessRule
{
    private readonly Role[]? roles;

    private AccessRule(Role[]? roles) => this.roles = roles;

    /// <summary>A stranger, too.</summary>
    public static AccessRule Anyone { get; } = new(roles: null);

    public static AccessRule Only(params Role[] roles) => new(roles);

    public bool IsOpen => roles is null;

    /// <param name="asker">Null where nobody has signed in.</param>
    /// <returns>Why not; null where she may.</returns>
    public Refusal? Judge(Person? asker)
    {
        if (roles is null)
            return null;
        if (asker is null)
            return new(RefusalCode.Unauthenticated, PeopleMessages.SignInFirst);
        return roles.Any(asker.Is) ? null : new(RefusalCode.Forbidden, PeopleMessages.OnlyFor(roles));
    }
}
