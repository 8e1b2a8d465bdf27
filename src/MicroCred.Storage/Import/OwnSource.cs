using System.Security.Cryptography;
using System.Text;

namespace MicroCred.Storage.Import;

/// <summary>A source that only entries cite. It has no code of a country pack: the same title gives the same one.</summary>
public static class OwnSource
{
    public const int EarliestYear = 1900;

    public const int LatestYear = 2200;

    /// <param name="reading">An excerpt where nobody says how far it was read.</param>
    public static Source Of(string title, string? publisher, int? year, Uri? url, ReadingGrade? reading) =>
        new(CodeOf(title), title, publisher, year, url, reading ?? ReadingGrade.Excerpt);

    private static string CodeOf(string title) => "E-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(title)), 0, 4);
}
