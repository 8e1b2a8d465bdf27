using MicroCred.Frameworks.Text;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People;

/// <summary>Everything that signing in and being somebody tells a reader: keys of <c>locales/</c>.</summary>
internal static class PeopleMessages
{
    /// <summary>One message for each reason, so that nobody learns which addresses have an account.</summary>
    public static Message WrongCredentials => new Message("signIn.wrong");

    public static Message TooManyAttempts => new Message("signIn.tooMany");

    public static Message PasswordLength(int length, int least, int most) => new Message("password.length", length, least, most);

    public static Message PasswordsDiffer => new Message("password.differ");

    public static Message TokenNameLength(int length, int most) => new Message("tokens.nameLength", length, most);

    public static Message LinkOver => new Message("link.over");

    public static Message BadToken => new Message("access.badToken");

    public static Message IssuerAway => new Message("access.issuerAway");

    public static Message SignInFirst => new Message("access.signIn");

    public static Message OnlyFor(IEnumerable<Role> roles) => new Message("access.onlyFor", roles.Select(role => new Message($"enum.Role.{role}")));
}
