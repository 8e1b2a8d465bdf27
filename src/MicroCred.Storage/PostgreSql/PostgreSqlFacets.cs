using System.Globalization;
using MicroCred.Storage.Catalogue;
using Npgsql;
using Condition = MicroCred.Storage.PostgreSql.PostgreSqlConditions.Condition;

namespace MicroCred.Storage.PostgreSql;

internal static class PostgreSqlFacets
{
    public static async Task<CatalogueFacets> CountAsync(NpgsqlConnection connection, PostgreSqlConditions conditions, AqrfLevels aqrfLevels, CancellationToken cancellation)
    {
        Task<List<(string? Value, int Count)>> Count(Condition left, string value) => GroupAsync(connection, conditions, left, value, cancellation);
        var byAqrf = await Count(Condition.AqrfLevel, "entry.level_framework || ' ' || entry.level_number");
        return new(
            ByCount(await Count(Condition.Country, "provider.country")),
            InOrder(await Count(Condition.Level, "entry.level_framework || ' ' || entry.level_number"), value => LevelOf(value) is var level ? (level.Framework, level.Number) : default),
            Aqrf(byAqrf, aqrfLevels),
            ByCount(await Count(Condition.Field, "left(entry.field, 2)")),
            InOrder([.. (await Count(Condition.Mode, "entry.delivery_mode::text")).Select(part => (Named(part.Value), part.Count))], value => Enum.Parse<DeliveryMode>(value)),
            Hours(await Count(Condition.Hours, "entry.centihours::text")),
            InOrder(await Count(Condition.Quality, "entry.quality_verified::text"), value => value == "true"));
    }

    /// <summary>The levels that entries state.</summary>
    public static async Task<IReadOnlyList<LevelId>> LevelsAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT DISTINCT level_framework, level_number FROM entry WHERE level_framework IS NOT NULL", connection);
        var levels = new List<LevelId>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            levels.Add(new(rows.GetString(0), rows.GetInt32(1)));
        return levels;
    }

    private static async Task<List<(string? Value, int Count)>> GroupAsync(
        NpgsqlConnection connection, PostgreSqlConditions conditions, Condition left, string value, CancellationToken cancellation)
    {
        await using var command = conditions.Command(connection, left, $"SELECT {value}, count(*)", "GROUP BY 1");
        var groups = new List<(string?, int)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            groups.Add((rows.IsDBNull(0) ? null : rows.GetString(0), (int)rows.GetInt64(1)));
        return groups;
    }

    private static FacetCounts ByCount(List<(string? Value, int Count)> groups) => new(
        [.. Stated(groups).OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)], NotStated(groups));

    private static FacetCounts InOrder<TKey>(List<(string? Value, int Count)> groups, Func<string, TKey> key) =>
        new([.. Stated(groups).OrderBy(value => key(value.Value))], NotStated(groups));

    private static FacetCounts Aqrf(List<(string? Value, int Count)> groups, AqrfLevels aqrfLevels) => new(
        [
            .. from part in Stated(groups)
               from aqrf in aqrfLevels.Of(LevelOf(part.Value))
               group part.Count by aqrf into level
               orderby level.Key
               select new FacetValue(level.Key.ToString(CultureInfo.InvariantCulture), level.Sum()),
        ],
        NotStated(groups));

    private static FacetCounts Hours(List<(string? Value, int Count)> groups) => new(
        [
            .. from part in Stated(groups)
               group part.Count by HoursBand.Of(int.Parse(part.Value, CultureInfo.InvariantCulture)) into band
               orderby band.Key
               select new FacetValue(band.Key.ToString(), band.Sum()),
        ],
        NotStated(groups));

    private static IEnumerable<FacetValue> Stated(List<(string? Value, int Count)> groups) =>
        groups.Where(part => part.Value is not null).Select(part => new FacetValue(part.Value!, part.Count));

    private static int NotStated(List<(string? Value, int Count)> groups) => groups.Where(part => part.Value is null).Sum(part => part.Count);

    private static string? Named(string? mode) => mode is null ? null : ((DeliveryMode)int.Parse(mode, CultureInfo.InvariantCulture)).ToString();

    private static LevelId LevelOf(string value)
    {
        var space = value.LastIndexOf(' ');
        return new(value[..space], int.Parse(value.AsSpan(space + 1), CultureInfo.InvariantCulture));
    }
}
