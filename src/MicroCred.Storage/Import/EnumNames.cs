using System.Collections.Frozen;

namespace MicroCred.Storage.Import;

/// <summary>The names of an enumeration as files write them: <c>SECONDARY_SOURCE</c>, compared without case.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    public static FrozenDictionary<string, TEnum> ByName { get; } =
        Enum.GetValues<TEnum>().ToFrozenDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public static string All { get; } = string.Join(", ", Enum.GetValues<TEnum>().Select(NameOf));

    private static string NameOf(TEnum value) => ImportColumns.SnakeCase(value.ToString()).ToUpperInvariant();
}
