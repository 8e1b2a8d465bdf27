using System.Text.Json;

namespace MicroCred.Portal.Downloads;

internal static class Constant
{
    /// <summary>An enum value as the API writes it: <c>PRIMARY_SOURCE</c>. The same in each language.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
