namespace MicroCred.Storage.People;

/// <summary>Everything that the accounts tell a reader: keys of <c>locales/</c>.</summary>
internal static class PeopleMessages
{
    public static Message EmailTaken(string email) => new Message("people.emailTaken", email);

    public static Message NotAnEmail(string email) => new Message("people.notAnEmail", email);

    public static Message NameLength(int length, int most) => new Message("people.nameLength", length, most);

    public static Message GrantNotWhole(Role role) => new Message("people.grantNotWhole", role);

    public static Message NotASubject(int most) => new Message("people.notASubject", most);

    public static Message SubjectTaken(string subject) => new Message("people.subjectTaken", subject);

    public static Message NoSuchPerson => new Message("people.noSuchPerson");

    public static Message LastAdministrator => new Message("people.lastAdministrator");
}
