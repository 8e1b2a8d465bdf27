using System.Collections.Immutable;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Pages.People;

/// <summary>The roles that an administrator ticks, as the form sends them: <c>role</c> for each, and the places of two of them.</summary>
internal static class RoleForm
{
    public const string RoleField = "role";

    public const string OfficerCountry = "officerCountry";

    public const string ProviderCountry = "providerCountry";

    public const string ProviderName = "providerName";

    /// <summary>A role that was ticked without its place is kept as it is: the register refuses it and says what it lacks.</summary>
    public static ImmutableArray<RoleGrant> Read(IFormCollection form) =>
    [
        .. from name in form[RoleField]
           where Enum.TryParse<Role>(name, out var known) && Enum.IsDefined(known)
           select Enum.Parse<Role>(name) switch
           {
               Role.Officer => new RoleGrant(Role.Officer, TextOf(form, OfficerCountry)),
               Role.Provider => new RoleGrant(Role.Provider, TextOf(form, ProviderCountry), TextOf(form, ProviderName)),
               var role => new RoleGrant(role),
           },
    ];

    private static string? TextOf(IFormCollection form, string field) => form[field] is [{ Length: > 0 } text] ? text.Trim() : null;
}
