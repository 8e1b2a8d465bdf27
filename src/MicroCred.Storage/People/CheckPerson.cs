namespace MicroCred.Storage.People;

/// <summary>What is wrong with an account before it is made.</summary>
internal static class CheckPerson
{
    public static Refusal? Find(NewPerson draft)
    {
        if (!IsEmail(draft.Email.Trim()))
            return new(RefusalCode.BadUserInput, PeopleMessages.NotAnEmail(draft.Email), "email");
        return draft.Name.Trim().Length is 0 or > PeopleRegister.LongestName
            ? new(RefusalCode.BadUserInput, PeopleMessages.NameLength(draft.Name.Trim().Length, PeopleRegister.LongestName), "name")
            : Find(draft.Grants);
    }

    public static Refusal? Find(ImmutableArray<RoleGrant> grants) =>
        grants.FirstOrDefault(grant => !grant.IsWhole) is { } broken
            ? new(RefusalCode.BadUserInput, PeopleMessages.GrantNotWhole(broken.Role), "roles")
            : grants.FirstOrDefault(grant => grant.ProviderName?.Trim().Length > RoleGrant.LongestProviderName) is { ProviderName: { } name }
                ? new(RefusalCode.BadUserInput, PeopleMessages.NameLength(name.Trim().Length, RoleGrant.LongestProviderName), "roles")
                : null;

    /// <summary>Something on both sides of one @ and nothing that an address cannot have: whether it is read by anybody, only a message could tell.</summary>
    private static bool IsEmail(string text) =>
        text.Length <= PeopleRegister.LongestEmail
        && text.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 0 }]
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';');
}
