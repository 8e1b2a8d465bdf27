using System.Globalization;

namespace MicroCred.Recognition.Catalogue;

/// <summary>Names one entry of the catalogue for as long as the catalogue lives; its versions share it. Positive, given out by the storage.</summary>
public readonly record struct MicroCredentialId(long Value)
{
    public static bool TryParse(string? text, out MicroCredentialId id)
    {
        var parsed = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        id = parsed ? new(value) : default;
        return parsed;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
