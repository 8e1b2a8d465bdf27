using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MicroCred.Storage.People;

/// <summary>
/// A secret that is shown once and kept as its hash. It is 256 random bits, so that a fast hash without salt keeps it: there is nothing to guess.
/// </summary>
internal static class SecretCode
{
    private const int Bytes = 32;

    private const int LongestText = 100;

    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Long texts are no codes of ours: they cost no hash and no search.</summary>
    public static bool MayBe(string text) => text.Length is > 0 and <= LongestText;
}
