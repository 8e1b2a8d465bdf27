using System.Text.RegularExpressions;
using MicroCred.Frameworks.Packs;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Recognition.Rules;

/// <summary><c>requirement</c> in <c>rules.yaml</c></summary>
internal static partial class ReadRequirement
{
    /// <param name="key">The rule's translation key, to which those of the requirement are added.</param>
    public static Requirement? Read(PackMap map, string key, CountryPack pack)
    {
        var type = map.Need("type")?.Text();
        ImmutableArray<RequirementValue> values = [.. map.Find("value") is { } value ? ReadValues(value) : []];
        var unit = pack.Text(map.Find("unit"), $"{key}.unit");
        ImmutableArray<RequirementItem> items =
            [.. (map.Find("items")?.List()?.Items ?? []).Select((item, index) => ReadItem(item, $"{key}.item.{index + 1}", pack))];
        map.RefuseOtherKeys();
        if (type is not null && !Type().IsMatch(type))
            map.Find("type")!.Refuse(RuleProblems.TypeNotAWord(type));
        return type is null ? null : new(type, values, unit, items);
    }

    private static IEnumerable<RequirementValue> ReadValues(PackNode node) => node switch
    {
        PackList list => list.Texts().Select(text => new RequirementValue(null, text)),
        PackMap named => named.Entries.Where(entry => entry.Value.Text() is not null).Select(entry => new RequirementValue(entry.Key.Value, entry.Value.Text()!)),
        _ => node.Text() is { } text ? [new RequirementValue(null, text)] : [],
    };

    private static RequirementItem ReadItem(PackNode node, string key, CountryPack pack) =>
        node is PackMap row
            ? new([.. row.Entries.Select(cell => ReadCell(cell.Value, cell.Key.Value, $"{key}.{cell.Key.Value}", pack)).OfType<RequirementCell>()])
            : new([.. ReadCell(node, null, key, pack) is { } cell ? [cell] : Array.Empty<RequirementCell>()]);

    private static RequirementCell? ReadCell(PackNode node, string? name, string key, CountryPack pack)
    {
        if (node.Text() is not { } text)
            return null;
        return Fraction.TryParse(text, out var number) ? new(name, null, number) : new(name, pack.Text(node, key), null);
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex Type();
}
