using System.Globalization;

namespace MicroCred.Storage.People;

/// <summary>Names one person. Positive, given out by the storage.</summary>
public readonly record struct PersonId(long Value)
{
    public static bool TryParse(string? text, out PersonId id)
    {
        var parsed = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        id = parsed ? new(value) : default;
        return parsed;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
