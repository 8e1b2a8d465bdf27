namespace MicroCred.Storage.People;

/// <summary>Who a person is for an OpenID Connect issuer.</summary>
/// <param name="Subject">As the issuer writes it in <c>sub</c>; compared letter by letter.</param>
public sealed record ExternalSubject(long Id, string Issuer, string Subject)
{
    /// <summary>OpenID Connect Core 1.0, section 2: at most 255 characters of ASCII.</summary>
    public const int Longest = 255;

    public static bool MayBe(string subject) => subject.Length is > 0 and <= Longest && subject.All(letter => letter is > ' ' and <= '~');
}

internal sealed class ExternalSubjectRow
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public required string Issuer { get; set; }

    public required string Subject { get; set; }
}
