namespace MicroCred.Portal.People;

/// <summary>How a request says who asks.</summary>
internal static class PeopleSchemes
{
    /// <summary>Chooses: the API takes bearer tokens and no cookie, pages take the cookie and no token.</summary>
    public const string ByPath = "Person";

    public const string Cookie = "Cookie";

    public const string Bearer = "Bearer";

    public const string StampClaim = "stamp";

    public const string ApiPath = "/graphql";
}
